using MovieRec.Core.ModelFiles;

namespace MovieRec.Application.ModelStore;

/// <summary>
/// Model versions: immutable files under <c>models/{version}/</c> and <c>models/current.json</c>, the one pointer to what serves.
/// </summary>
public interface IModelStore
{
    /// <summary>The pointer and its ETag; null before the first promotion.</summary>
    Task<Versioned<CurrentModel>?> GetCurrentAsync(CancellationToken cancellationToken);

    /// <summary>The pointer if it differs from <paramref name="knownETag"/> (a conditional GET); null if it does not or there is none.</summary>
    Task<Versioned<CurrentModel>?> GetCurrentIfChangedAsync(string? knownETag, CancellationToken cancellationToken);

    /// <summary>
    /// Writes the pointer only if it is still at <paramref name="expectedETag"/> (null: only if there is none).
    /// False if it was not.
    /// </summary>
    Task<bool> TrySetCurrentAsync(CurrentModel current, string? expectedETag, CancellationToken cancellationToken);

    /// <summary>The manifests of all complete versions, newest first.</summary>
    Task<IReadOnlyList<ModelManifest>> ListAsync(CancellationToken cancellationToken);

    /// <summary>A version's manifest, or null if the version does not exist or is incomplete.</summary>
    Task<ModelManifest?> GetManifestAsync(string version, CancellationToken cancellationToken);

    /// <summary>Downloads one file of a version to a local path.</summary>
    Task DownloadAsync(string version, string file, string path, CancellationToken cancellationToken);

    /// <summary>
    /// Uploads every file of a folder as a version, <c>manifest.json</c> last: a version without it does not exist.
    /// Uploading the same version again is no error.
    /// </summary>
    Task UploadAsync(string version, string folder, CancellationToken cancellationToken);

    /// <summary>Deletes a version, its manifest first.</summary>
    Task DeleteAsync(string version, CancellationToken cancellationToken);
}

/// <summary>The content of <c>models/current.json</c>.</summary>
/// <param name="Version">The version that serves.</param>
/// <param name="Previous">The version that served before, if any.</param>
/// <param name="PromotedAt">When it was promoted.</param>
public sealed record CurrentModel(string Version, string? Previous, DateTimeOffset PromotedAt);

/// <summary>A value with the ETag it was read at.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="ETag">Its ETag.</param>
public sealed record Versioned<T>(T Value, string ETag);
