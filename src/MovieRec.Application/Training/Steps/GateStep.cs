using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MovieRec.Application.Datasets;
using MovieRec.Application.ModelStore;
using MovieRec.Application.Training.Gate;
using MovieRec.Application.Training.Trainer;
using MovieRec.Core.Datasets;
using MovieRec.Core.ModelFiles;
using MovieRec.Core.Models;
using MovieRec.Core.Serving;

namespace MovieRec.Application.Training.Steps;

/// <summary>Measures the serving model on the new model's held-out users and decides whether the new one may serve.</summary>
/// <param name="models">The model versions.</param>
/// <param name="datasets">The snapshots.</param>
/// <param name="kinds">The kinds to read.</param>
/// <param name="options">The thresholds.</param>
/// <param name="logger">The decision.</param>
public sealed partial class GateStep(
    IModelStore models, IDatasetStore datasets, ModelKinds kinds, IOptions<GateOptions> options, ILogger<GateStep> logger)
{
    /// <summary>Decides on a run's version.</summary>
    public async Task<GateDecision> RunAsync(TrainingJob job, CancellationToken cancellationToken)
    {
        using var folder = new ScratchFolder();
        var input = folder.Sub("snapshot");
        await datasets.DownloadAsync(job.Snapshot, input, cancellationToken);
        var (catalogue, ratings) = DatasetSnapshot.Read(input);
        var split = HeldOutSplit.Of(catalogue, ratings);

        var candidate = await models.GetManifestAsync(job.Version, cancellationToken)
            ?? throw new InvalidDataException($"Version '{job.Version}' is gone.");
        var serving = (await models.GetCurrentAsync(cancellationToken))?.Value.Version;
        var measured = serving is null || serving == job.Version
            ? null
            : await MeasureAsync(serving, split, folder.Sub("serving"), cancellationToken);
        var decision = new PromotionGate(options.Value).Decide(
            new(split.MeasuredUsers, candidate.Metrics, TrainingNames.PopularMetrics(candidate.Metrics), measured, serving));
        LogDecision(job.Version, decision.Explanation);
        return decision;
    }

    private async Task<IReadOnlyDictionary<string, double>?> MeasureAsync(
        string version, HeldOutSplit split, string folder, CancellationToken cancellationToken)
    {
        try
        {
            await models.DownloadVersionAsync(version, folder, cancellationToken);
            ModelFolder.Verify(folder, kinds);
            using var serving = ServingModel.Open(folder, kinds);
            return split.Measure(serving.Models[0], serving.Catalogue, cancellationToken);
        }
        catch (InvalidDataException failure)
        {
            // A serving version that is damaged or of a kind this program lacks must not keep a good one out.
            LogUnmeasured(version, failure.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Information, "Gate for {Version}: {Explanation}")]
    private partial void LogDecision(string version, string explanation);

    [LoggerMessage(LogLevel.Warning, "The serving model {Version} cannot be measured and is not compared with: {Reason}")]
    private partial void LogUnmeasured(string version, string reason);
}
