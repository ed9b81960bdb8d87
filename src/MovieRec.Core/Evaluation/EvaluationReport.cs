using System.Text.Json;
using MovieRec.Core.Json;

namespace MovieRec.Core.Evaluation;

/// <summary>The outcome of an evaluation.</summary>
/// <param name="Data">The data's name.</param>
/// <param name="Protocol">The protocol as it is typed.</param>
/// <param name="Seed">Seed of splits and fits.</param>
/// <param name="Results">One per model, in the order asked for; the popularity baseline comes last where it was not asked for.</param>
public sealed record EvaluationReport(string Data, string Protocol, int Seed, IReadOnlyList<ModelResult> Results)
{
    /// <summary>The report as one indented JSON document.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CoreJson.Indented);
}

/// <summary>How one model did.</summary>
/// <param name="Model">The model kind's name.</param>
/// <param name="Settings">Every setting of its fits.</param>
/// <param name="Metrics">Means over the folds by name, for example "ndcg@10"; a metric that the protocol does not define is absent.</param>
/// <param name="PerFold">The metrics of each fold.</param>
/// <param name="FitSeconds">Time to fit, all folds together.</param>
/// <param name="PredictSeconds">Time to score and measure, all folds together.</param>
/// <param name="PeakMemoryMb">The process's largest working set meanwhile, in MiB.</param>
public sealed record ModelResult(
    string Model,
    IReadOnlyDictionary<string, double> Settings,
    IReadOnlyDictionary<string, double> Metrics,
    IReadOnlyList<IReadOnlyDictionary<string, double>> PerFold,
    double FitSeconds,
    double PredictSeconds,
    double PeakMemoryMb);
