using System.Text.Json;
using MovieRec.Application.ModelStore;

namespace MovieRec.Application.Training.Steps;

/// <summary>Starts, watches and stops the trainer.</summary>
/// <param name="launcher">Where trainers run.</param>
/// <param name="blobs">Where they say how far they are.</param>
/// <param name="models">Where they leave the model.</param>
public sealed class TrainerSteps(ITrainingJobLauncher launcher, IRunBlobs blobs, IModelStore models)
{
    /// <summary>Starts the trainer, or finds the one that runs for the same job.</summary>
    public async Task<LaunchedTrainer> LaunchAsync(TrainingJob job, CancellationToken cancellationToken) =>
        new(job.RunId, job.Version, await launcher.StartAsync(job, cancellationToken));

    /// <summary>Asks how it is doing.</summary>
    public async Task<TrainerLook> LookAsync(LaunchedTrainer launched, CancellationToken cancellationToken)
    {
        var status = await launcher.GetStatusAsync(launched.Handle, cancellationToken);
        var share = status.State == TrainingJobState.Running ? await ShareAsync(launched.RunId, cancellationToken) : 1;
        return new(status.State, share, status.Error);
    }

    /// <summary>Stops it; a version that it left incomplete is deleted.</summary>
    public async Task<StoppedTrainer> StopAsync(LaunchedTrainer launched, CancellationToken cancellationToken)
    {
        await launcher.StopAsync(launched.Handle, cancellationToken);
        if (await models.GetManifestAsync(launched.Version, cancellationToken) is not null)
        {
            return new((string?)null);
        }

        await models.DeleteAsync(launched.Version, cancellationToken);
        return new(launched.Version);
    }

    private async Task<double> ShareAsync(string runId, CancellationToken cancellationToken)
    {
        var json = await blobs.ReadAsync(runId, TrainingProgress.BlobName, cancellationToken);
        return json is null ? 0 : JsonSerializer.Deserialize<TrainingProgress>(json, TrainingJson.Options)?.Progress.Share ?? 0;
    }
}
