using MovieRec.Core.Evaluation.Splits;
using MovieRec.Core.Models;
using MovieRec.Core.Models.Popular;
using MovieRec.Core.Progress;

namespace MovieRec.Core.Evaluation;

/// <summary>Fits and measures models on the same splits of some data.</summary>
/// <param name="kinds">The model kinds there are.</param>
public sealed class Evaluator(ModelKinds kinds)
{
    /// <summary>Runs an evaluation.</summary>
    /// <param name="request">What to evaluate.</param>
    /// <param name="progress">Receives progress; null to report nothing.</param>
    /// <param name="cancellation">Stops the evaluation.</param>
    /// <exception cref="EvaluationException">The request cannot be met; the message says why.</exception>
    /// <exception cref="ModelSettingException">A setting is unknown to every model, or its value is out of range.</exception>
    public EvaluationReport Run(EvaluationRequest request, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var protocol = request.Protocol ?? request.Source.DefaultProtocol;
        var chosen = Chosen(request.Models);
        var settings = EvaluationSettings.Of(chosen, request.Settings);
        var runs = chosen.Zip(settings, (kind, values) => new ModelRun(kind, values, request, progress, cancellation)).ToList();
        progress?.Report(new($"reading {request.Source.Name}", 0, 0, "ratings"));
        foreach (var split in ProtocolSplits.Of(request.Source, protocol, request.Seed))
        {
            foreach (var run in runs)
            {
                run.Measure(split);
            }
        }

        return new(request.Source.Name, protocol.ToString(), request.Seed, [.. runs.Select(run => run.Result())]);
    }

    private List<IModelKind> Chosen(IReadOnlyList<string> names)
    {
        var all = names.Contains("all") ? [.. names.Where(name => name != "all"), .. kinds.Names] : names;
        return [.. all.Append(PopularKind.KindName).Distinct().Select(name => kinds.Find(name)
            ?? throw new EvaluationException($"There is no model '{name}'; there are {string.Join(", ", kinds.Names)}."))];
    }
}
