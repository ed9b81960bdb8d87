namespace MovieRec.Core.Evaluation.Metrics;

/// <summary>
/// Ranking metrics at a cutoff k as expected values over all orders of tied candidates, so that no tie-break favours a model
/// (McSherry and Najork, "Computing Information Retrieval Performance Measures Efficiently in the Presence of Tied Scores", 2008).
/// Groups are in descending order of score and reach at least to position k or the end of the ranking.
/// </summary>
public static class RankingFormulas
{
    /// <summary>Expected number of relevant candidates among the first k.</summary>
    public static double Hits(ReadOnlySpan<TieGroup> groups, int k)
    {
        var hits = 0.0;
        var start = 0;
        foreach (var group in groups)
        {
            hits += (double)group.Relevant * Math.Clamp(k - start, 0, group.Count) / group.Count;
            start += group.Count;
        }

        return hits;
    }

    /// <summary>Probability that some relevant candidate is among the first k.</summary>
    public static double HitRate(ReadOnlySpan<TieGroup> groups, int k)
    {
        var start = 0;
        foreach (var group in groups)
        {
            var taken = Math.Clamp(k - start, 0, group.Count);
            if (group.Relevant > 0)
            {
                var none = 1.0;
                for (var at = 0; at < taken && none > 0; at++)
                {
                    none *= (double)(group.Count - group.Relevant - at) / (group.Count - at);
                }

                if (taken < group.Count || none == 0)
                {
                    return 1 - none;
                }
            }

            start += group.Count;
        }

        return 0;
    }

    /// <summary>Expected NDCG with binary gains and logarithmic discount; the ideal has min(k, relevant) hits at the top.</summary>
    public static double Ndcg(ReadOnlySpan<TieGroup> groups, int k, int relevant)
    {
        var gain = 0.0;
        var start = 0;
        foreach (var group in groups)
        {
            if (group.Relevant > 0)
            {
                gain += (double)group.Relevant / group.Count * Discounts(start, Math.Min(k, start + group.Count));
            }

            start += group.Count;
        }

        return gain / Discounts(0, Math.Min(k, relevant));
    }

    /// <summary>Expected average precision over the first k, divided by min(k, relevant).</summary>
    public static double AveragePrecision(ReadOnlySpan<TieGroup> groups, int k, int relevant)
    {
        var sum = 0.0;
        var start = 0;
        var before = 0;
        foreach (var group in groups)
        {
            for (var at = 0; at < group.Count && start + at < k && group.Relevant > 0; at++)
            {
                // Given a hit here, the group's other hits are spread evenly over its other places.
                var others = group.Count > 1 ? at * (group.Relevant - 1.0) / (group.Count - 1) : 0;
                sum += (double)group.Relevant / group.Count * (before + 1 + others) / (start + at + 1);
            }

            start += group.Count;
            before += group.Relevant;
        }

        return sum / Math.Min(k, relevant);
    }

    /// <summary>Expected reciprocal rank of the first relevant candidate; the groups must cover the whole ranking.</summary>
    public static double ReciprocalRank(ReadOnlySpan<TieGroup> groups)
    {
        var start = 0;
        foreach (var group in groups)
        {
            if (group.Relevant > 0)
            {
                var sum = 0.0;
                var none = 1.0;
                for (var at = 0; at <= group.Count - group.Relevant; at++)
                {
                    sum += none * group.Relevant / (group.Count - at) / (start + at + 1);
                    none *= (double)(group.Count - group.Relevant - at) / (group.Count - at);
                }

                return sum;
            }

            start += group.Count;
        }

        return 0;
    }

    private static double Discounts(int from, int to)
    {
        var sum = 0.0;
        for (var position = from; position < to; position++)
        {
            sum += 1 / Math.Log2(position + 2);
        }

        return sum;
    }
}
