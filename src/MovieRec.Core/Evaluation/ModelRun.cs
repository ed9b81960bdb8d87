using System.Diagnostics;
using MovieRec.Core.Evaluation.Metrics;
using MovieRec.Core.Evaluation.Splits;
using MovieRec.Core.Models;
using MovieRec.Core.Progress;

namespace MovieRec.Core.Evaluation;

/// <summary>One model's way through the folds of an evaluation.</summary>
internal sealed class ModelRun(
    IModelKind kind, ModelSettings settings, EvaluationRequest request, IProgress<WorkProgress>? progress, CancellationToken cancellation)
{
    private readonly List<Dictionary<string, double>> folds = [];
    private TimeSpan fitting;
    private TimeSpan predicting;
    private double peakMemory;

    public void Measure(EvaluationSplit split)
    {
        using var memory = new PeakMemory();
        var watch = Stopwatch.StartNew();
        var context = new TrainingContext(request.Seed) { Progress = progress, Cancellation = cancellation, Threads = request.Threads };
        var model = kind.Fit(split.Train, settings, context);
        fitting += watch.Elapsed;
        watch.Restart();
        folds.Add(new ModelMeasurement(model, Plan(split)).Run(
            new() { MaxDegreeOfParallelism = request.Threads, CancellationToken = cancellation },
            done => Report(done, split.Test.UserCount)));
        predicting += watch.Elapsed;
        peakMemory = Math.Max(peakMemory, memory.Megabytes);
    }

    public ModelResult Result() => new(
        kind.Name,
        settings.Values,
        folds.SelectMany(fold => fold.Keys).Distinct().ToDictionary(name => name, name => folds.Average(fold => fold[name])),
        folds,
        fitting.TotalSeconds,
        predicting.TotalSeconds,
        peakMemory);

    private static MeasurementPlan Plan(EvaluationSplit split) => new(split.FoldIn, split.Test)
    {
        Negatives = split.Negatives,
        HasStars = split.HasStars,
        Traits = split.Negatives is null ? new ListTraits(split.Train) : null,
    };

    private void Report(int done, int users)
    {
        if (done % 256 == 0)
        {
            progress?.Report(new($"measuring {kind.Name}", done, users, "users"));
        }
    }
}
