namespace MovieRec.Core.ModelFiles;

/// <summary>What a model version is: the content of <c>models/{version}/manifest.json</c>, written last and never changed.</summary>
/// <param name="Version">The version, for example "20261120-101500-ials-3f2a".</param>
/// <param name="Model">The model kind that recommends, for example "ials".</param>
/// <param name="CreatedAt">When training ended.</param>
/// <param name="Snapshot">The dataset snapshot it was trained on.</param>
public sealed record ModelManifest(string Version, string Model, DateTimeOffset CreatedAt, string Snapshot)
{
    /// <summary>The settings of the fit by name.</summary>
    public IReadOnlyDictionary<string, double> Settings { get; init; } = new Dictionary<string, double>();

    /// <summary>Seed of the fit.</summary>
    public int Seed { get; init; }

    /// <summary>Metrics on the held-out users, for example "ndcg@10"; those of the popularity baseline start with "popular.".</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>();

    /// <summary>Number of users trained on.</summary>
    public int Users { get; init; }

    /// <summary>Number of films in the catalogue.</summary>
    public int Movies { get; init; }

    /// <summary>Number of ratings trained on.</summary>
    public long Ratings { get; init; }

    /// <summary>The version's other files by name: size and hash of each.</summary>
    public IReadOnlyDictionary<string, ModelFileEntry> Files { get; init; } = new Dictionary<string, ModelFileEntry>();
}

/// <summary>A file of a model version.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hex.</param>
public sealed record ModelFileEntry(long Bytes, string Sha256);
