namespace MovieRec.Core.Datasets;

/// <summary>What was read from a data set and what was dropped, and why.</summary>
public sealed record ImportReport
{
    /// <summary>The format, for example "MovieLens csv".</summary>
    public required string Format { get; init; }

    /// <summary>The files read, by name.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Lines (records) with data in all files, the malformed ones included, headers and blank lines not.</summary>
    public long Lines { get; init; }

    /// <summary>Ratings kept.</summary>
    public int Ratings { get; init; }

    /// <summary>Users with at least one rating.</summary>
    public int Users { get; init; }

    /// <summary>Films in the catalogue.</summary>
    public int Movies { get; init; }

    /// <summary>Ratings dropped because the same user rated the same film later.</summary>
    public int Duplicates { get; init; }

    /// <summary>Rated films that the catalogue files lack; they are in the catalogue as "Movie 123".</summary>
    public int SynthesisedMovies { get; init; }

    /// <summary>Films that the metadata file enriched; null if there was none.</summary>
    public int? MetadataMatched { get; init; }

    /// <summary>Malformed lines by reason.</summary>
    public IReadOnlyDictionary<string, long> RejectedByReason { get; init; } = new Dictionary<string, long>();

    /// <summary>The first malformed lines, at most 20.</summary>
    public IReadOnlyList<RejectedLine> RejectedSamples { get; init; } = [];

    /// <summary>Other things worth knowing, as sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>All malformed lines.</summary>
    public long Rejected => RejectedByReason.Values.Sum();
}

/// <summary>A malformed line.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record RejectedLine(string File, long Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Reason}";
}
