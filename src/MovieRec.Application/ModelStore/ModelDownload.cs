using MovieRec.Core.ModelFiles;

namespace MovieRec.Application.ModelStore;

/// <summary>Downloads whole versions.</summary>
internal static class ModelDownload
{
    /// <summary>Downloads a version's files, unchecked, into a folder.</summary>
    /// <exception cref="InvalidDataException">The version does not exist or lists a file outside its folder.</exception>
    public static async Task<ModelManifest> DownloadVersionAsync(
        this IModelStore store, string version, string folder, CancellationToken cancellationToken)
    {
        await store.DownloadAsync(version, ModelFolder.ManifestFile, Path.Combine(folder, ModelFolder.ManifestFile), cancellationToken);
        var manifest = ModelFolder.ReadManifest(folder);
        foreach (var name in manifest.Files.Keys)
        {
            await store.DownloadAsync(version, name, Path.Combine(folder, CheckedName(name)), cancellationToken);
        }

        return manifest;
    }

    /// <summary>A file name from a manifest, if it stays in its folder.</summary>
    /// <exception cref="InvalidDataException">It is no plain file name.</exception>
    public static string CheckedName(string name) => name.Length > 0 && name[0] != '.' && name.IndexOfAny(['/', '\\', ':']) < 0
        ? name
        : throw new InvalidDataException($"The manifest lists '{name}', which is no plain file name.");
}
