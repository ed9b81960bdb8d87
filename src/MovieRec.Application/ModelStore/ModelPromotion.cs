namespace MovieRec.Application.ModelStore;

/// <summary>Changes which version serves, by conditional writes of <c>models/current.json</c>: two promotions at once end as one after the other.</summary>
/// <param name="store">The model versions.</param>
/// <param name="time">The clock of <see cref="CurrentModel.PromotedAt"/>.</param>
public sealed class ModelPromotion(IModelStore store, TimeProvider time)
{
    private const int Attempts = 20;

    /// <summary>Makes a complete version the serving one and records the one before. Promoting the serving version changes nothing.</summary>
    public async Task<PromotionResult> PromoteAsync(string version, CancellationToken cancellationToken)
    {
        if (await store.GetManifestAsync(version, cancellationToken) is null)
        {
            var known = (await store.ListAsync(cancellationToken)).Select(manifest => manifest.Version).ToList();
            var others = known.Count > 0 ? $"Complete versions are {string.Join(", ", known)}." : "There is no complete version yet.";
            return PromotionResult.Refused(PromotionOutcome.UnknownVersion, $"There is no complete model version '{version}'. {others}");
        }

        return await WriteAsync(version, cancellationToken);
    }

    /// <summary>Makes the version before the serving one serve again; the two change places.</summary>
    public async Task<PromotionResult> RollBackAsync(CancellationToken cancellationToken)
    {
        var current = await store.GetCurrentAsync(cancellationToken);
        return current?.Value.Previous is { } previous
            ? await PromoteAsync(previous, cancellationToken)
            : PromotionResult.Refused(PromotionOutcome.NoPreviousVersion, "No version served before this one, so there is nothing to roll back to.");
    }

    private async Task<PromotionResult> WriteAsync(string version, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var current = await store.GetCurrentAsync(cancellationToken);
            if (current?.Value.Version == version)
            {
                return new(PromotionOutcome.AlreadyServing, current.Value, null);
            }

            var next = new CurrentModel(version, current?.Value.Version, time.GetUtcNow());
            if (await store.TrySetCurrentAsync(next, current?.ETag, cancellationToken))
            {
                return new(PromotionOutcome.Promoted, next, null);
            }
        }

        return PromotionResult.Refused(PromotionOutcome.Contended, "Other promotions came between every time; try again.");
    }
}
