using MovieRec.Application.Datasets;

namespace MovieRec.Testing.InMemory;

/// <summary>Dataset snapshots in memory.</summary>
public sealed class InMemoryDatasetStore : IDatasetStore
{
    private readonly InMemoryFolders snapshots = new();
    private volatile string? current;

    public Task<string?> GetCurrentAsync(CancellationToken cancellationToken) => Task.FromResult(current);

    public Task SetCurrentAsync(string snapshot, CancellationToken cancellationToken)
    {
        current = snapshot;
        return Task.CompletedTask;
    }

    public Task<bool> ExistsAsync(string snapshot, CancellationToken cancellationToken) => Task.FromResult(snapshots.Has(snapshot));

    public Task UploadAsync(string snapshot, string folder, CancellationToken cancellationToken)
    {
        snapshots.Upload(snapshot, folder);
        return Task.CompletedTask;
    }

    public Task DownloadAsync(string snapshot, string folder, CancellationToken cancellationToken)
    {
        snapshots.DownloadAll(snapshot, folder);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. snapshots.Names]);

    public Task DeleteAsync(string snapshot, CancellationToken cancellationToken)
    {
        snapshots.Delete(snapshot);
        return Task.CompletedTask;
    }
}
