using MovieRec.Application.Datasets;
using MovieRec.Application.Training.Workflow;

namespace MovieRec.Application.Training.Steps;

/// <summary>Freezes all ratings as the run's dataset snapshot.</summary>
/// <param name="snapshots">Takes snapshots.</param>
public sealed class SnapshotStep(SnapshotFromProfiles snapshots)
{
    /// <summary>Takes a run's snapshot; one that is there already stays as it is.</summary>
    public async Task<TakenSnapshot> RunAsync(TrainingRequest request, CancellationToken cancellationToken) =>
        new(await snapshots.RunAsync(request.RunId, progress: null, cancellationToken));
}
