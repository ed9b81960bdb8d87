using System.Globalization;
using System.Text.Json;
using MovieRec.Application.ModelStore;
using MovieRec.Core.ModelFiles;

namespace MovieRec.Testing.InMemory;

/// <summary>Model versions and the pointer to what serves, in memory.</summary>
public sealed class InMemoryModelStore : IModelStore
{
    private readonly InMemoryFolders versions = new();
    private readonly Lock gate = new();
    private Versioned<CurrentModel>? current;
    private int writes;

    public Task<Versioned<CurrentModel>?> GetCurrentAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(current);
        }
    }

    public Task<Versioned<CurrentModel>?> GetCurrentIfChangedAsync(string? knownETag, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(current?.ETag == knownETag ? null : current);
        }
    }

    public Task<bool> TrySetCurrentAsync(CurrentModel current, string? expectedETag, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (this.current?.ETag != expectedETag)
            {
                return Task.FromResult(false);
            }

            this.current = new(current, (++writes).ToString(CultureInfo.InvariantCulture));
            return Task.FromResult(true);
        }
    }

    public Task<IReadOnlyList<ModelManifest>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ModelManifest>>(
            [.. versions.Names.Select(Manifest).OfType<ModelManifest>().OrderByDescending(manifest => manifest.CreatedAt)]);

    public Task<ModelManifest?> GetManifestAsync(string version, CancellationToken cancellationToken) => Task.FromResult(Manifest(version));

    public Task DownloadAsync(string version, string file, string path, CancellationToken cancellationToken)
    {
        versions.Download(version, file, path);
        return Task.CompletedTask;
    }

    public Task UploadAsync(string version, string folder, CancellationToken cancellationToken)
    {
        versions.Upload(version, folder);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string version, CancellationToken cancellationToken)
    {
        versions.Delete(version);
        return Task.CompletedTask;
    }

    private ModelManifest? Manifest(string version) => versions.Read(version, "manifest.json") is { } json
        ? JsonSerializer.Deserialize<ModelManifest>(json, JsonSerializerOptions.Web)
        : null;
}
