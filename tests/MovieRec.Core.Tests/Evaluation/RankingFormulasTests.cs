using FsCheck;
using FsCheck.Fluent;
using MovieRec.Core.Evaluation.Metrics;

namespace MovieRec.Core.Tests.Evaluation;

public sealed class RankingFormulasTests
{
    // Few distinct scores make ties; six candidates keep the number of orders small.
    private static readonly Arbitrary<(float Score, bool Relevant)[]> Candidates = (
        from count in Gen.Choose(1, 6)
        from scores in Gen.Choose(-1, 2).ArrayOf(count)
        from relevant in Gen.Elements(false, true).ArrayOf(count)
        where relevant.Any(hit => hit)
        select scores.Zip(relevant, (score, hit) => (score < 0 ? float.NaN : score, hit)).ToArray()).ToArbitrary();

    [Fact]
    public void Expected_values_over_ties_agree_with_the_definitions_averaged_over_all_orders() =>
        Prop.ForAll(Candidates, Gen.Choose(1, 7).ToArbitrary(), (candidates, k) =>
        {
            var relevant = candidates.Count(candidate => candidate.Relevant);
            var groups = Rank(candidates, k).Groups;
            var all = Rank(candidates, 100).Groups;
            return Agrees(candidates, order => PlainRankingMetrics.Hits(order, k), RankingFormulas.Hits(groups, k))
                && Agrees(candidates, order => PlainRankingMetrics.HitRate(order, k), RankingFormulas.HitRate(groups, k))
                && Agrees(candidates, order => PlainRankingMetrics.Ndcg(order, k), RankingFormulas.Ndcg(groups, k, relevant))
                && Agrees(candidates, order => PlainRankingMetrics.AveragePrecision(order, k), RankingFormulas.AveragePrecision(groups, k, relevant))
                && Agrees(candidates, PlainRankingMetrics.ReciprocalRank, RankingFormulas.ReciprocalRank(all));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_known_ranking_has_the_known_figures()
    {
        // Relevant items at positions 1 and 4 of five, no ties.
        TieGroup[] groups = [new(1, 1), new(1, 0), new(1, 0), new(1, 1), new(1, 0)];
        Assert.Equal(1, RankingFormulas.Hits(groups, 3));
        Assert.Equal(2, RankingFormulas.Hits(groups, 4));
        Assert.Equal((1 + (1 / Math.Log2(5))) / (1 + (1 / Math.Log2(3))), RankingFormulas.Ndcg(groups, 5, 2), 12);
        Assert.Equal((1 + 0.5) / 2, RankingFormulas.AveragePrecision(groups, 5, 2), 12);
        Assert.Equal(1, RankingFormulas.ReciprocalRank(groups));
    }

    [Fact]
    public void A_model_that_scores_everything_alike_gets_no_better_than_chance()
    {
        var candidates = Enumerable.Range(0, 100).Select(item => (1f, item == 0)).ToArray();
        var groups = Rank(candidates, 100).Groups;
        Assert.Equal(0.1, RankingFormulas.HitRate(groups, 10), 12);
        Assert.Equal(0.1, RankingFormulas.Hits(groups, 10), 12);
    }

    [Fact]
    public void Only_candidates_are_ranked()
    {
        var ranking = Ranking.Of([5, 4, 3, float.NaN], [false, true, true, true], [false, false, true, false], 2);
        Assert.Equal([1, 2], ranking.Top.Select(entry => entry.Item));
        Assert.Equal([new(1, 0), new(1, 1)], ranking.Groups);
    }

    private static bool Agrees((float Score, bool Relevant)[] candidates, Func<IReadOnlyList<bool>, double> metric, double actual)
    {
        var ranked = candidates.Select(candidate => (float.IsNaN(candidate.Score) ? double.NegativeInfinity : candidate.Score, candidate.Relevant)).ToList();
        return Math.Abs(PlainRankingMetrics.Expected(ranked, metric) - actual) < 1e-9;
    }

    private static Ranking Rank((float Score, bool Relevant)[] candidates, int depth) => Ranking.Of(
        Array.ConvertAll(candidates, candidate => candidate.Score),
        Array.ConvertAll(candidates, _ => true),
        Array.ConvertAll(candidates, candidate => candidate.Relevant),
        depth);
}
