namespace MovieRec.Core.Datasets;

/// <summary>The content of a snapshot's <c>manifest.json</c>, written last: a folder without it is no snapshot.</summary>
/// <param name="Name">The snapshot's name.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="Users">Number of users.</param>
/// <param name="Movies">Number of films in the catalogue.</param>
/// <param name="Ratings">Number of ratings.</param>
/// <param name="Files">Size and SHA-256 of each other file by name.</param>
public sealed record SnapshotManifest(
    string Name, DateTimeOffset CreatedAt, int Users, int Movies, int Ratings, IReadOnlyDictionary<string, SnapshotFile> Files)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "manifest.json";
}

/// <summary>A file of a snapshot.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hex.</param>
public sealed record SnapshotFile(long Bytes, string Sha256);
