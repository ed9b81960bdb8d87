using MovieRec.Core.ModelFiles;

namespace MovieRec.Application.ModelStore;

/// <summary>The query behind <c>GET models</c>: all complete versions and which of them serves.</summary>
/// <param name="store">The model versions.</param>
public sealed class ModelVersions(IModelStore store)
{
    /// <summary>Lists the versions, newest first.</summary>
    public async Task<ModelVersionList> ListAsync(CancellationToken cancellationToken)
    {
        var current = await store.GetCurrentAsync(cancellationToken);
        return new(current?.Value.Version, current?.Value.Previous, current?.Value.PromotedAt, await store.ListAsync(cancellationToken));
    }
}

/// <summary>The model versions there are.</summary>
/// <param name="Current">The version that serves, if any.</param>
/// <param name="Previous">The version that served before, if any.</param>
/// <param name="PromotedAt">When the serving version was promoted.</param>
/// <param name="Versions">The manifests of all complete versions with their metrics, newest first.</param>
public sealed record ModelVersionList(string? Current, string? Previous, DateTimeOffset? PromotedAt, IReadOnlyList<ModelManifest> Versions);
