namespace MovieRec.Application.Datasets;

/// <summary>
/// Immutable training input under <c>datasets/{snapshot}/</c> and <c>datasets/current.json</c>, the name of the newest import, whose
/// catalogue is the one that training uses: whoever deletes snapshots keeps that one.
/// </summary>
public interface IDatasetStore
{
    /// <summary>The name of the newest import; null if nothing was imported yet.</summary>
    Task<string?> GetCurrentAsync(CancellationToken cancellationToken);

    /// <summary>Makes a snapshot the newest import.</summary>
    Task SetCurrentAsync(string snapshot, CancellationToken cancellationToken);

    /// <summary>True if the snapshot is complete.</summary>
    Task<bool> ExistsAsync(string snapshot, CancellationToken cancellationToken);

    /// <summary>Uploads every file of a folder, <c>manifest.json</c> last: a snapshot without it does not exist.</summary>
    Task UploadAsync(string snapshot, string folder, CancellationToken cancellationToken);

    /// <summary>Downloads a complete snapshot's files into a folder.</summary>
    /// <exception cref="InvalidDataException">The snapshot does not exist.</exception>
    Task DownloadAsync(string snapshot, string folder, CancellationToken cancellationToken);

    /// <summary>The names of all complete snapshots.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Deletes a snapshot.</summary>
    Task DeleteAsync(string snapshot, CancellationToken cancellationToken);
}
