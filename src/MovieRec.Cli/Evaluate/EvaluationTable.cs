using System.Globalization;
using MovieRec.Cli.Terminals;
using MovieRec.Core.Evaluation;
using Spectre.Console;

namespace MovieRec.Cli.Evaluate;

/// <summary>An evaluation as one table; a star marks the best value of each column.</summary>
internal static class EvaluationTable
{
    private static readonly string[] Errors = ["rmse", "mae", "mse"];

    public static void Write(EvaluationReport report, IAnsiConsole console)
    {
        console.Line($"{report.Data}, {report.Protocol}, seed {report.Seed}");
        var metrics = Columns(report);
        var table = new TextTable(["model", .. metrics.Select(metric => $">{metric}"), ">fit s", ">predict s"]);
        foreach (var result in report.Results)
        {
            table.Row([result.Model, .. metrics.Select(metric => Cell(report, result, metric)), Seconds(result.FitSeconds), Seconds(result.PredictSeconds)]);
        }

        table.WriteTo(console);
        console.Line("* best of the column");
    }

    /// <summary>Error measures first, then ranking measures at 10; the other cuts are in the JSON.</summary>
    public static IReadOnlyList<string> Columns(EvaluationReport report)
    {
        var all = report.Results.SelectMany(result => result.Metrics.Keys).Distinct().ToList();
        return [.. Errors.Where(all.Contains), .. all.Where(metric => metric.EndsWith("@10", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    public static double? Best(EvaluationReport report, string metric)
    {
        var values = report.Results.Where(result => result.Metrics.ContainsKey(metric)).Select(result => result.Metrics[metric]).ToList();
        return values.Count == 0 ? null : Errors.Contains(metric) ? values.Min() : values.Max();
    }

    private static string Cell(EvaluationReport report, ModelResult result, string metric) => result.Metrics.TryGetValue(metric, out var value)
        ? value.ToString("0.0000", CultureInfo.InvariantCulture) + (value == Best(report, metric) ? "*" : " ")
        : "- ";

    private static string Seconds(double seconds) => seconds.ToString("0.0", CultureInfo.InvariantCulture);
}
