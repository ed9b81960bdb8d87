using Microsoft.Extensions.Logging;
using MovieRec.Application.Datasets;
using MovieRec.Application.ModelStore;
using MovieRec.Application.Training.Workflow;
using MovieRec.Core.Datasets;
using MovieRec.Core.Models;
using MovieRec.Core.Progress;

namespace MovieRec.Application.Training.Trainer;

/// <summary>
/// The trainer, behind <c>movierec train-run</c>: from a dataset snapshot to the files of a model version. Done again for a version
/// that is complete, it does nothing.
/// </summary>
/// <param name="datasets">The snapshots.</param>
/// <param name="models">The model versions.</param>
/// <param name="blobs">The progress.</param>
/// <param name="kinds">The models that can be trained.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">What goes wrong in detail.</param>
public sealed partial class TrainRun(
    IDatasetStore datasets, IModelStore models, IRunBlobs blobs, ModelKinds kinds, TimeProvider time, ILogger<TrainRun> logger)
{
    /// <summary>Trains. Failures become an exit code and a message.</summary>
    /// <param name="job">What to train.</param>
    /// <param name="progress">Receives the progress of the whole work; may be null.</param>
    /// <param name="cancellationToken">Stops at the next sweep or block.</param>
    public async Task<TrainerExit> RunAsync(TrainingJob job, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return await TrainAsync(job, progress, cancellationToken);
        }
        catch (ModelSettingException failure)
        {
            return new(TrainerExit.Usage, failure.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new(TrainerExit.TryAgain, "Training was stopped before its end.");
        }
        catch (Exception failure)
        {
            LogFailure(failure);
            return new(WorkflowRetry.IsPermanent(failure) ? TrainerExit.Failure : TrainerExit.TryAgain, failure.Message);
        }
    }

    private async Task<TrainerExit> TrainAsync(TrainingJob job, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        if (kinds.Find(job.Model) is not { } kind)
        {
            return new(TrainerExit.Usage, $"There is no model '{job.Model}'; there are {string.Join(", ", kinds.Names)}.");
        }

        var settings = ModelSettings.For(kind, job.Settings);
        var storage = WorkflowRetry.Default.ToPipeline(time, cancellationToken);
        if (await storage.ExecuteAsync(async cancellation => await models.GetManifestAsync(job.Version, cancellation), cancellationToken) is not null)
        {
            return new(TrainerExit.Success, $"Version {job.Version} is there already.");
        }

        using var folder = new ScratchFolder();
        await using var blob = new ProgressBlob(blobs, job.RunId, time, logger);
        var report = new TrainerProgress(blob, progress);
        report.Enter("downloading", 0, 0.02);
        var input = folder.Sub("snapshot");
        await storage.ExecuteAsync(async cancellation => await datasets.DownloadAsync(job.Snapshot, input, cancellation), cancellationToken);
        var (catalogue, ratings) = DatasetSnapshot.Read(input);

        var output = folder.Sub("model");
        var manifest = await Task.Run(
            () => new VersionFit(kinds, report, time).Write(job, kind, settings, HeldOutSplit.Of(catalogue, ratings), output, cancellationToken), cancellationToken);
        report.Enter("uploading", 0.97, 1);
        await storage.ExecuteAsync(async cancellation => await models.UploadAsync(job.Version, output, cancellation), cancellationToken);
        report.Report(new("uploading", 1, 1, "version"));
        return new(TrainerExit.Success, $"Version {manifest.Version} was trained on {manifest.Ratings} ratings of {manifest.Users} users.");
    }

    [LoggerMessage(LogLevel.Error, "Training failed.")]
    private partial void LogFailure(Exception failure);
}
