using MovieRec.Application.ModelStore;
using MovieRec.Core.ModelFiles;
using MovieRec.Testing.InMemory;

namespace MovieRec.Application.Tests.ModelStore;

/// <summary>A model store that can be offline or damage files on their way, and that counts downloads.</summary>
internal sealed class UnreliableModelStore : IModelStore
{
    private readonly InMemoryModelStore inner = new();

    public bool Offline { get; set; }

    public bool Damages { get; set; }

    public List<string> Downloads { get; } = [];

    public Task<Versioned<CurrentModel>?> GetCurrentAsync(CancellationToken cancellationToken) => Reach().GetCurrentAsync(cancellationToken);

    public Task<Versioned<CurrentModel>?> GetCurrentIfChangedAsync(string? knownETag, CancellationToken cancellationToken) =>
        Reach().GetCurrentIfChangedAsync(knownETag, cancellationToken);

    public Task<bool> TrySetCurrentAsync(CurrentModel current, string? expectedETag, CancellationToken cancellationToken) =>
        Reach().TrySetCurrentAsync(current, expectedETag, cancellationToken);

    public Task<IReadOnlyList<ModelManifest>> ListAsync(CancellationToken cancellationToken) => Reach().ListAsync(cancellationToken);

    public Task<ModelManifest?> GetManifestAsync(string version, CancellationToken cancellationToken) => Reach().GetManifestAsync(version, cancellationToken);

    public async Task DownloadAsync(string version, string file, string path, CancellationToken cancellationToken)
    {
        await Reach().DownloadAsync(version, file, path, cancellationToken);
        Downloads.Add($"{version}/{file}");
        if (Damages && file == ModelFolder.ServingFile)
        {
            var content = await File.ReadAllBytesAsync(path, cancellationToken);
            content[^1] ^= 1;
            await File.WriteAllBytesAsync(path, content, cancellationToken);
        }
    }

    public Task UploadAsync(string version, string folder, CancellationToken cancellationToken) => Reach().UploadAsync(version, folder, cancellationToken);

    public Task DeleteAsync(string version, CancellationToken cancellationToken) => Reach().DeleteAsync(version, cancellationToken);

    private InMemoryModelStore Reach() => Offline ? throw new IOException("storage is away") : inner;
}
