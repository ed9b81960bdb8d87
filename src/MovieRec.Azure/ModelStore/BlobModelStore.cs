using Azure.Storage.Blobs;
using MovieRec.Application.ModelStore;
using MovieRec.Azure.Blobs;
using MovieRec.Azure.Storage;
using MovieRec.Core.ModelFiles;

namespace MovieRec.Azure.ModelStore;

/// <summary>Model versions and the pointer to what serves, in the container <c>models</c>.</summary>
internal sealed class BlobModelStore : IModelStore, IDisposable
{
    private readonly OnFirstUse<BlobContainerClient> container;
    private readonly BlobFolders folders;
    private readonly CurrentModelBlob current;

    public BlobModelStore(StorageClients clients, StorageNames names)
    {
        container = clients.Container(names.Models);
        folders = new(container);
        current = new(container);
    }

    public Task<Versioned<CurrentModel>?> GetCurrentAsync(CancellationToken cancellationToken) =>
        current.GetIfChangedAsync(null, cancellationToken);

    public Task<Versioned<CurrentModel>?> GetCurrentIfChangedAsync(string? knownETag, CancellationToken cancellationToken) =>
        current.GetIfChangedAsync(knownETag, cancellationToken);

    public Task<bool> TrySetCurrentAsync(CurrentModel current, string? expectedETag, CancellationToken cancellationToken) =>
        this.current.TrySetAsync(current, expectedETag, cancellationToken);

    public async Task<IReadOnlyList<ModelManifest>> ListAsync(CancellationToken cancellationToken)
    {
        List<ModelManifest> manifests = [];
        foreach (var version in await folders.ListAsync(cancellationToken))
        {
            if (await GetManifestAsync(version, cancellationToken) is { } manifest)
            {
                manifests.Add(manifest);
            }
        }

        return [.. manifests.OrderByDescending(manifest => manifest.CreatedAt).ThenByDescending(manifest => manifest.Version)];
    }

    public async Task<ModelManifest?> GetManifestAsync(string version, CancellationToken cancellationToken) =>
        await folders.ReadAsync(version, BlobFolders.Manifest, cancellationToken) is { } json
            ? StoredJson.Read<ModelManifest>(json, $"{version}/{BlobFolders.Manifest}")
            : null;

    public Task DownloadAsync(string version, string file, string path, CancellationToken cancellationToken) =>
        folders.DownloadAsync(version, file, path, cancellationToken);

    public Task UploadAsync(string version, string folder, CancellationToken cancellationToken) =>
        folders.UploadAsync(version, folder, cancellationToken);

    public Task DeleteAsync(string version, CancellationToken cancellationToken) => folders.DeleteAsync(version, cancellationToken);

    public void Dispose() => container.Dispose();
}
