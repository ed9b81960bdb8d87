namespace MovieRec.Application.Training;

/// <summary>Where the training workflow runs: Durable Functions in Azure, the local runner elsewhere.</summary>
public interface ITrainingWorkflows
{
    /// <summary>Sees to it that a run in the store gets going; no error if it already does.</summary>
    Task StartAsync(TrainingRun run, CancellationToken cancellationToken);

    /// <summary>Tells a run whose <see cref="TrainingRun.CancelRequested"/> is set to look at it soon.</summary>
    Task CancelAsync(string runId, CancellationToken cancellationToken);
}
