namespace MovieRec.Core.Evaluation.Metrics;

/// <summary>The metrics of one user's ranking, in the order of <see cref="Names"/>.</summary>
internal sealed class UserMetrics
{
    // Pairs of a longer list cost more than they tell.
    private const int LongestDiversity = 20;

    private readonly MeasurementPlan plan;
    private readonly int[] cutoffs;

    public UserMetrics(MeasurementPlan plan)
    {
        this.plan = plan;
        cutoffs = [.. plan.Cutoffs.Where(k => plan.Negatives is null || k < plan.Depth)];
        Names = [.. plan.Negatives is null ? cutoffs.SelectMany(FullNames) : cutoffs.SelectMany(SampledNames).Append("mrr")];
    }

    public IReadOnlyList<string> Names { get; }

    public void Measure(Ranking ranking, int relevant, Span<double> values)
    {
        var at = 0;
        foreach (var k in cutoffs)
        {
            values[at++] = RankingFormulas.HitRate(ranking.Groups, k);
            values[at++] = RankingFormulas.Ndcg(ranking.Groups, k, relevant);
            if (plan.Negatives is null)
            {
                var hits = RankingFormulas.Hits(ranking.Groups, k);
                values[at++] = hits / k;
                values[at++] = hits / relevant;
                values[at++] = 2 * hits / (k + relevant);
                values[at++] = RankingFormulas.AveragePrecision(ranking.Groups, k, relevant);
                MeasureList(ranking, k, values, ref at);
            }
        }

        if (plan.Negatives is not null)
        {
            values[at] = RankingFormulas.ReciprocalRank(ranking.Groups);
        }
    }

    private void MeasureList(Ranking ranking, int k, Span<double> values, ref int at)
    {
        var list = ranking.Top.AsSpan(0, Math.Min(k, ranking.Top.Length));
        if (plan.Traits is { } traits)
        {
            values[at++] = traits.Novelty(list);
            if (HasDiversity(k))
            {
                values[at++] = traits.Diversity(list);
            }
        }
    }

    private IEnumerable<string> FullNames(int k)
    {
        var names = SampledNames(k).Concat([$"precision@{k}", $"recall@{k}", $"f1@{k}", $"map@{k}"]);
        names = plan.Traits is null ? names : names.Append($"novelty@{k}");
        return HasDiversity(k) ? names.Append($"diversity@{k}") : names;
    }

    private static string[] SampledNames(int k) => [$"hr@{k}", $"ndcg@{k}"];

    private bool HasDiversity(int k) => plan.Traits is { HasGenres: true } && k <= LongestDiversity;
}
