using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MovieRec.Application.Datasets;
using MovieRec.Azure.Blobs;
using MovieRec.Azure.Storage;

namespace MovieRec.Azure.Datasets;

/// <summary>Dataset snapshots in the container <c>datasets</c>.</summary>
internal sealed class BlobDatasetStore : IDatasetStore, IDisposable
{
    private const string Pointer = "current.json";
    private readonly OnFirstUse<BlobContainerClient> container;
    private readonly BlobFolders folders;

    public BlobDatasetStore(StorageClients clients, StorageNames names)
    {
        container = clients.Container(names.Datasets);
        folders = new(container);
    }

    public async Task<string?> GetCurrentAsync(CancellationToken cancellationToken)
    {
        var client = await container.GetAsync(cancellationToken);
        try
        {
            var content = await client.GetBlobClient(Pointer).DownloadContentAsync(cancellationToken);
            return StoredJson.Read<CurrentDataset>(content.Value.Content, Pointer).Snapshot;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public async Task SetCurrentAsync(string snapshot, CancellationToken cancellationToken)
    {
        var client = await container.GetAsync(cancellationToken);
        await client.GetBlobClient(Pointer).UploadAsync(StoredJson.Write(new CurrentDataset(snapshot)), overwrite: true, cancellationToken);
    }

    public Task<bool> ExistsAsync(string snapshot, CancellationToken cancellationToken) => folders.ExistsAsync(snapshot, cancellationToken);

    public Task UploadAsync(string snapshot, string folder, CancellationToken cancellationToken) =>
        folders.UploadAsync(snapshot, folder, cancellationToken);

    public Task DownloadAsync(string snapshot, string folder, CancellationToken cancellationToken) =>
        folders.DownloadAllAsync(snapshot, folder, cancellationToken);

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => folders.ListAsync(cancellationToken);

    public Task DeleteAsync(string snapshot, CancellationToken cancellationToken) => folders.DeleteAsync(snapshot, cancellationToken);

    public void Dispose() => container.Dispose();

    private sealed record CurrentDataset(string Snapshot);
}
