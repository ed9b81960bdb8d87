using MovieRec.Cli.Evaluate;
using MovieRec.Cli.Terminals;
using MovieRec.Core.Evaluation;

namespace MovieRec.Cli.Tests.Evaluate;

public sealed class EvaluationTableTests
{
    private static readonly EvaluationReport Report = new("data", "holdout:0.2", 1, [Result("ials", 0.95, 0.42), Result("popular", 0.91, 0.25)]);

    [Fact]
    public void Errors_are_best_when_low_and_ranking_when_high()
    {
        Assert.Equal(["rmse", "ndcg@10"], EvaluationTable.Columns(Report));
        Assert.Equal(0.91, EvaluationTable.Best(Report, "rmse"));
        Assert.Equal(0.42, EvaluationTable.Best(Report, "ndcg@10"));
    }

    [Fact]
    public void The_best_of_each_column_has_a_star()
    {
        using var output = new StringWriter();
        EvaluationTable.Write(Report, new Terminal(output, TextWriter.Null, json: false, verbose: false).Out);

        var lines = output.ToString().Split('\n');
        Assert.Matches(@"ials\s+0\.9500\s+0\.4200\*", lines.Single(line => line.Contains("ials", StringComparison.Ordinal)));
        Assert.Matches(@"popular\s+0\.9100\*\s+0\.2500\s", lines.Single(line => line.Contains("popular", StringComparison.Ordinal)));
    }

    private static ModelResult Result(string model, double rmse, double ndcg)
    {
        var metrics = new Dictionary<string, double> { ["ndcg@10"] = ndcg, ["rmse"] = rmse, ["ndcg@20"] = ndcg };
        return new(model, new Dictionary<string, double>(), metrics, [metrics], 1, 1, 100);
    }
}
