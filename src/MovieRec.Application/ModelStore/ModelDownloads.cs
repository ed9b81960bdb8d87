using System.Security.Cryptography;
using MovieRec.Application.Processes;
using MovieRec.Core.ModelFiles;
using MovieRec.Core.Models;

namespace MovieRec.Application.ModelStore;

/// <summary>
/// Model versions on this machine's disk: each in a folder named by the SHA-256 of its manifest, which names every other file with its
/// own hash. A folder appears by one rename, after everything in it was checked.
/// </summary>
internal sealed class ModelDownloads(IModelStore store, ModelKinds kinds, ModelCacheOptions options)
{
    private const string Incoming = "incoming-";

    private string ServingPath => Path.Combine(options.Folder, "serving");

    /// <summary>The verified folder of a version; what is on disk already is not downloaded again.</summary>
    /// <exception cref="InvalidDataException">The version does not exist, is incomplete or damaged.</exception>
    public async Task<string> FetchAsync(string version, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Folder);
        await using var turn = await FileTurn.TakeAsync(Path.Combine(options.Folder, "lock"), cancellationToken);
        var manifestPath = Path.Combine(options.Folder, ModelFolder.ManifestFile);
        await store.DownloadAsync(version, ModelFolder.ManifestFile, manifestPath, cancellationToken);
        var manifest = ModelFolder.ReadManifest(options.Folder);
        if (manifest.Version != version)
        {
            throw new InvalidDataException($"The manifest of version '{version}' is that of '{manifest.Version}'.");
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(manifestPath, cancellationToken)));
        var folder = Path.Combine(options.Folder, digest);
        if (!IsIntact(folder))
        {
            var incoming = Path.Combine(options.Folder, Incoming + digest);
            await DownloadAsync(manifest, incoming, cancellationToken);
            File.Move(manifestPath, Path.Combine(incoming, ModelFolder.ManifestFile), overwrite: true);
            ModelFolder.Verify(incoming, kinds);
            Directory.Move(incoming, folder);
        }

        return folder;
    }

    /// <summary>The folder that served last on this machine, if it is intact.</summary>
    public string? LastServing()
    {
        var folder = File.Exists(ServingPath) ? Path.Combine(options.Folder, Path.GetFileName(File.ReadAllText(ServingPath).Trim())) : null;
        return folder is not null && IsIntact(folder) ? folder : null;
    }

    /// <summary>Notes which folder serves and deletes those that have not served for longest.</summary>
    public void SetServing(string folder)
    {
        File.WriteAllText(ServingPath + ".partial", Path.GetFileName(folder));
        File.Move(ServingPath + ".partial", ServingPath, overwrite: true);
        Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow);
        var folders = new DirectoryInfo(options.Folder).GetDirectories();
        var old = folders.Where(info => !info.Name.StartsWith(Incoming, StringComparison.Ordinal))
            .OrderByDescending(info => info.FullName == Path.GetFullPath(folder))
            .ThenByDescending(info => info.LastWriteTimeUtc)
            .Skip(options.KeptVersions);
        foreach (var info in old.Concat(folders.Where(info => info.Name.StartsWith(Incoming, StringComparison.Ordinal))))
        {
            TryDelete(info);
        }
    }

    private async Task DownloadAsync(ModelManifest manifest, string incoming, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(incoming);
        foreach (var (name, entry) in manifest.Files)
        {
            var path = Path.Combine(incoming, ModelDownload.CheckedName(name));
            if (!await HasHashAsync(path, entry.Sha256, cancellationToken))
            {
                await store.DownloadAsync(manifest.Version, name, path, cancellationToken);
            }

            if (!await HasHashAsync(path, entry.Sha256, cancellationToken))
            {
                File.Delete(path);
                throw new InvalidDataException($"'{name}' of version '{manifest.Version}' arrived damaged: its SHA-256 is not the manifest's.");
            }
        }
    }

    private static async Task<bool> HasHashAsync(string path, string sha256, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        await using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)) == sha256;
    }

    private bool IsIntact(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return false;
        }

        try
        {
            ModelFolder.Verify(folder, kinds);
            return true;
        }
        catch (InvalidDataException)
        {
            Directory.Delete(folder, recursive: true);
            return false;
        }
    }

    // A file that is still mapped cannot be deleted on Windows; the next change of model tries again.
    private static void TryDelete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }
}
