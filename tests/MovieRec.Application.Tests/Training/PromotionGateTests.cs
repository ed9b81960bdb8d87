using MovieRec.Application.Training.Gate;

namespace MovieRec.Application.Tests.Training;

public sealed class PromotionGateTests
{
    private static readonly PromotionGate Gate = new(new());

    [Theory]
    [InlineData(0.30, 0.20, 0.30, 1000, true)]
    [InlineData(0.30, 0.20, 0.309, 1000, true)]
    [InlineData(0.30, 0.20, 0.311, 1000, false)]
    [InlineData(0.30, 0.32, null, 1000, false)]
    [InlineData(0.30, 0.20, 0.311, 100, true)]
    [InlineData(0.30, 0.20, 0.330, 100, false)]
    [InlineData(0.30, 0.20, null, 1000, true)]
    [InlineData(0.01, 0.90, 0.9, 19, true)]
    public void A_model_passes_unless_it_is_clearly_worse(double candidate, double popularity, double? serving, int users, bool passes)
    {
        var decision = Gate.Decide(new(users, Ndcg(candidate), Ndcg(popularity), serving is { } value ? Ndcg(value) : null, "v1"));
        Assert.True(decision.Passed == passes, decision.Explanation);
        Assert.Contains(users < 20 ? "19" : "0.3000", decision.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_metric_that_is_no_number_is_refused_by_name()
    {
        var decision = Gate.Decide(new(100, new Dictionary<string, double> { ["ndcg@10"] = 0.5, ["recall@10"] = double.NaN }, Ndcg(0.1), null, null));
        Assert.False(decision.Passed);
        Assert.Contains("recall@10", decision.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_the_metric_is_refused() =>
        Assert.False(Gate.Decide(new(100, new Dictionary<string, double>(), Ndcg(0.1), null, null)).Passed);

    [Theory]
    [InlineData(0.04, false)]
    [InlineData(0.06, true)]
    public void A_model_that_shows_everyone_the_same_films_is_refused(double coverage, bool passes)
    {
        var decision = Gate.Decide(new(100, Ndcg(0.5, coverage), Ndcg(0.3, 0.1), null, null));
        Assert.Equal(passes, decision.Passed);
    }

    private static Dictionary<string, double> Ndcg(double value, double coverage = 0.5) => new() { ["ndcg@10"] = value, ["coverage@10"] = coverage };
}
