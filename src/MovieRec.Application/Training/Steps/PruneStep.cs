using MovieRec.Application.Datasets;
using MovieRec.Application.ModelStore;

namespace MovieRec.Application.Training.Steps;

/// <summary>
/// Deletes old model versions and old snapshots of runs: never the serving and the previous version or what they were trained on. What
/// people imported stays.
/// </summary>
/// <param name="models">The model versions.</param>
/// <param name="datasets">The snapshots.</param>
public sealed class PruneStep(IModelStore models, IDatasetStore datasets)
{
    /// <summary>Deletes what is over the limits.</summary>
    public async Task<PrunedFiles> RunAsync(TrainingLimits limits, CancellationToken cancellationToken)
    {
        var serving = (await models.GetCurrentAsync(cancellationToken))?.Value;
        var versions = (await models.ListAsync(cancellationToken)).OrderByDescending(manifest => manifest.CreatedAt).ToList();
        var keptVersions = versions.Take(limits.KeptVersions).Select(manifest => manifest.Version).Append(serving?.Version).Append(serving?.Previous).ToHashSet();
        var oldVersions = versions.Where(manifest => !keptVersions.Contains(manifest.Version)).ToList();
        foreach (var manifest in oldVersions)
        {
            await models.DeleteAsync(manifest.Version, cancellationToken);
        }

        var keptSnapshots = versions
            .Where(manifest => manifest.Version == serving?.Version || manifest.Version == serving?.Previous)
            .Select(manifest => manifest.Snapshot)
            .Append(await datasets.GetCurrentAsync(cancellationToken))
            .ToHashSet();
        var oldSnapshots = (await datasets.ListAsync(cancellationToken))
            .Where(TrainingNames.IsRunId)
            .OrderDescending(StringComparer.Ordinal)
            .Skip(limits.KeptSnapshots)
            .Where(snapshot => !keptSnapshots.Contains(snapshot))
            .ToList();
        foreach (var snapshot in oldSnapshots)
        {
            await datasets.DeleteAsync(snapshot, cancellationToken);
        }

        return new([.. oldVersions.Select(manifest => manifest.Version)], oldSnapshots);
    }
}
