using System.Text.Json;
using MovieRec.Core.Evaluation;
using MovieRec.Core.Models;
using MovieRec.Core.Models.Ials;
using MovieRec.Core.Models.Popular;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private static readonly Evaluator Evaluator = new(new([new PopularKind(), new IalsKind()]));
    private static readonly EvaluationSource Tastes = EvaluationSource.Of(SampleDatasets.Tastes(60));
    private static readonly Dictionary<string, string> Small = new() { ["factors"] = "4" };

    [Fact]
    public void A_model_that_learns_tastes_beats_popularity()
    {
        foreach (var protocol in new[] { "holdout:0.2", "stratified:0.25", "strong:0.3", "leave-one-out", "random:3" })
        {
            var report = Evaluator.Run(new(Tastes, ["ials"]) { Protocol = Protocol.Parse(protocol), Settings = Small });
            Assert.True(report.Results[0].Metrics["ndcg@5"] > report.Results[1].Metrics["ndcg@5"], protocol);
        }
    }

    [Fact]
    public void The_popularity_baseline_is_always_there_and_asked_models_come_first()
    {
        Assert.Equal(["ials", "popular"], Names("ials"));
        Assert.Equal(["popular", "ials"], Names("popular", "ials"));
        Assert.Equal(["popular", "ials"], Names("all"));
    }

    [Fact]
    public void Metrics_do_not_depend_on_threads()
    {
        var one = Evaluator.Run(new(Tastes, ["all"]) { Settings = Small, Threads = 1 });
        var four = Evaluator.Run(new(Tastes, ["all"]) { Settings = Small, Threads = 4 });
        Assert.Equal(one.Results.SelectMany(result => result.Metrics), four.Results.SelectMany(result => result.Metrics));
    }

    [Fact]
    public void Stars_are_measured_only_where_a_model_predicts_them()
    {
        var report = Evaluator.Run(new(Tastes, ["popular", "ials"]) { Settings = Small });
        var (popular, ials) = (report.Results[0].Metrics, report.Results[1].Metrics);
        Assert.Equal(popular["rmse"], Math.Sqrt(popular["mse"]), 12);
        Assert.True(popular["mae"] <= popular["rmse"]);
        Assert.False(ials.ContainsKey("rmse"));
        Assert.False(Evaluator.Run(new(Tastes, ["popular"]) { Protocol = Protocol.Parse("leave-one-out") }).Results[0].Metrics.ContainsKey("rmse"));
    }

    [Fact]
    public void The_report_is_the_documented_json()
    {
        var report = Evaluator.Run(new(Tastes, ["popular"]) { Protocol = Protocol.Parse("random:3"), Seed = 7 });
        using var json = JsonDocument.Parse(report.ToJson());
        var root = json.RootElement;
        Assert.Equal(["data", "protocol", "seed", "results"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("tastes", "random:3", 7), (root.GetProperty("data").GetString(), root.GetProperty("protocol").GetString(), root.GetProperty("seed").GetInt32()));
        var result = root.GetProperty("results")[0];
        Assert.Equal(
            ["model", "settings", "metrics", "perFold", "fitSeconds", "predictSeconds", "peakMemoryMb"],
            result.EnumerateObject().Select(property => property.Name));
        Assert.Equal(3, result.GetProperty("perFold").GetArrayLength());
        Assert.Equal(25, result.GetProperty("settings").GetProperty("itemDamping").GetDouble());
        string[] metrics = ["rmse", "mae", "mse", .. from name in (string[])["precision", "recall", "f1", "ndcg", "map", "hr", "coverage"]
            from k in (int[])[5, 10, 20, 50, 100] select $"{name}@{k}"];
        Assert.All(metrics, name => Assert.True(double.IsFinite(result.GetProperty("metrics").GetProperty(name).GetDouble()), name));
    }

    [Fact]
    public void What_cannot_be_run_is_said()
    {
        Assert.Contains("'nothing'", Assert.Throws<EvaluationException>(() => Names("nothing")).Message, StringComparison.Ordinal);
        Assert.Throws<EvaluationException>(() => Evaluator.Run(new(Tastes, ["popular"]) { Protocol = Protocol.Parse("folds") }));
        Assert.Throws<ModelSettingException>(() => Evaluator.Run(new(Tastes, ["popular"]) { Settings = Small }));
        Assert.Throws<ModelSettingException>(() => Evaluator.Run(new(Tastes, ["ials"]) { Settings = new Dictionary<string, string> { ["factors"] = "0" } }));
        Assert.ThrowsAny<OperationCanceledException>(() => Evaluator.Run(new(Tastes, ["popular"]), null, new(canceled: true)));
    }

    [Fact]
    public void Training_and_test_files_that_overlap_are_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("train.csv", "userId,movieId,rating\n1,10,4\n1,11,3\n2,10,5\n2,12,1\n");
        folder.Write("test.csv", "userId,movieId,rating\n1,12,4\n2,10,5\n");
        var source = EvaluationSource.OfFiles(folder.Of("train.csv"), folder.Of("test.csv"));
        Assert.StartsWith("1 of 2 test ratings", Assert.Throws<EvaluationException>(() => Evaluator.Run(new(source, ["popular"]))).Message, StringComparison.Ordinal);
        folder.Write("test.csv", "userId,movieId,rating\n1,12,4\n2,11,5\n");
        Assert.Equal(0.2, Evaluator.Run(new(source, ["popular"])).Results[0].Metrics["precision@5"], 9);
    }

    private static IEnumerable<string> Names(params string[] models) =>
        Evaluator.Run(new(Tastes, models) { Settings = Small }).Results.Select(result => result.Model);
}
