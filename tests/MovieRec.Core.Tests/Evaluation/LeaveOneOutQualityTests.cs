using MovieRec.Core.Evaluation;
using MovieRec.Core.Models;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.Evaluation;

public sealed class LeaveOneOutQualityTests
{
    [DataFact("ml-1m-leave-one-out")]
    public void Popularity_and_ials_reach_the_published_figures()
    {
        var source = EvaluationSource.OfFolder(TestData.Folder("ml-1m-leave-one-out"));
        var settings = new Dictionary<string, string> { ["factors"] = "64", ["sweeps"] = "4" };
        var report = new Evaluator(CpuModels.Kinds).Run(new(source, ["popular", "ials"]) { Settings = settings });

        Assert.Equal("leave-one-out", report.Protocol);
        var (popular, ials) = (report.Results[0].Metrics, report.Results[1].Metrics);
        Assert.InRange(popular["hr@10"], 0.452, 0.454);
        Assert.InRange(popular["ndcg@10"], 0.2526, 0.2545);

        // NumPy with 64 factors and 6 sweeps: 0.7222 and 0.4436.
        Assert.InRange(ials["hr@10"], 0.71, 0.75);
        Assert.InRange(ials["ndcg@10"], 0.43, 0.47);
    }
}
