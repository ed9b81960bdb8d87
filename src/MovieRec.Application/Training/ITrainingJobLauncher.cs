using MovieRec.Core.Progress;

namespace MovieRec.Application.Training;

/// <summary>Runs the trainer somewhere: a child process on a laptop, a container job in Azure.</summary>
public interface ITrainingJobLauncher
{
    /// <summary>Starts the trainer; starting the same job again while it runs returns the running one's handle.</summary>
    /// <returns>A handle that survives a restart of this process.</returns>
    Task<string> StartAsync(TrainingJob job, CancellationToken cancellationToken);

    /// <summary>How the trainer is doing.</summary>
    Task<TrainingJobStatus> GetStatusAsync(string handle, CancellationToken cancellationToken);

    /// <summary>Stops the trainer; no error if it already ended.</summary>
    Task StopAsync(string handle, CancellationToken cancellationToken);
}

/// <summary>What the trainer is asked to do; the arguments of <c>movierec train-run</c>.</summary>
/// <param name="RunId">The run; names the progress blob.</param>
/// <param name="Snapshot">The dataset snapshot to read.</param>
/// <param name="Model">The model kind.</param>
/// <param name="Version">The model version to write.</param>
/// <param name="Settings">Settings that differ from the defaults, as given.</param>
public sealed record TrainingJob(string RunId, string Snapshot, string Model, string Version, IReadOnlyDictionary<string, string> Settings);

/// <summary>State of a trainer.</summary>
/// <param name="State">Whether it runs or how it ended.</param>
/// <param name="Error">What went wrong, if it failed.</param>
public sealed record TrainingJobStatus(TrainingJobState State, string? Error = null);

/// <summary>Whether a trainer runs or how it ended.</summary>
public enum TrainingJobState
{
    /// <summary>It runs or is about to.</summary>
    Running,

    /// <summary>It wrote its model version.</summary>
    Succeeded,

    /// <summary>It ended without a model and would do so again.</summary>
    Failed,

    /// <summary>It ended for a reason that a new try may not meet: killed, out of memory, machine gone.</summary>
    Lost,
}

/// <summary>Blobs of one run in the container <c>runs</c>, last write wins: the trainer's progress and the local workflow's state.</summary>
public interface IRunBlobs
{
    /// <summary>Writes <c>runs/{runId}/{name}</c>.</summary>
    Task WriteAsync(string runId, string name, string content, CancellationToken cancellationToken);

    /// <summary>Reads <c>runs/{runId}/{name}</c>; null if it is not there.</summary>
    Task<string?> ReadAsync(string runId, string name, CancellationToken cancellationToken);
}

/// <summary>The content of <c>runs/{runId}/progress.json</c>.</summary>
/// <param name="Progress">What the trainer is doing and how far it is.</param>
/// <param name="At">When it said so.</param>
public sealed record TrainingProgress(WorkProgress Progress, DateTimeOffset At)
{
    /// <summary>The blob's name.</summary>
    public const string BlobName = "progress.json";
}
