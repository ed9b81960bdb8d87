using MovieRec.Core.Models;

namespace MovieRec.Core.Serving;

/// <summary>
/// Maximal marginal relevance (Carbonell and Goldstein 1998): picks one item at a time by (1 − λ) · score − λ · similarity to the
/// most similar item picked before, with scores scaled to 0 to 1 over the pool.
/// </summary>
internal sealed class Variety(LoadedModels models)
{
    /// <summary>Picks items from a pool that is sorted best first.</summary>
    public ScoredItem[] Pick(ReadOnlySpan<ScoredItem> pool, int count, double weight)
    {
        var picked = new ScoredItem[Math.Min(count, pool.Length)];
        var relevance = Scaled(pool);
        var closest = new float[pool.Length];
        for (var at = 0; at < picked.Length; at++)
        {
            var best = Best(relevance, closest, weight);
            picked[at] = pool[best];
            relevance[best] = double.NaN;
            for (var other = 0; other < pool.Length; other++)
            {
                if (!double.IsNaN(relevance[other]))
                {
                    closest[other] = Math.Max(closest[other], Similarity(pool[best].Item, pool[other].Item));
                }
            }
        }

        return picked;
    }

    private static double[] Scaled(ReadOnlySpan<ScoredItem> pool)
    {
        var relevance = new double[pool.Length];
        for (var at = 0; at < pool.Length; at++)
        {
            var range = (double)pool[0].Score - pool[^1].Score;
            relevance[at] = range > 0 ? (pool[at].Score - (double)pool[^1].Score) / range : 1;
        }

        return relevance;
    }

    private static int Best(double[] relevance, float[] closest, double weight)
    {
        var best = -1;
        var bestValue = double.NegativeInfinity;
        for (var at = 0; at < relevance.Length; at++)
        {
            var value = ((1 - weight) * relevance[at]) - (weight * closest[at]);
            if (value > bestValue)
            {
                (best, bestValue) = (at, value);
            }
        }

        return best;
    }

    // Ratings know best what feels alike; content stands in for films without them.
    private float Similarity(int first, int second)
    {
        var similarity = models.Ratings?.Similarity(first, second) ?? float.NaN;
        if (float.IsNaN(similarity))
        {
            similarity = models.Content?.Similarity(first, second) ?? 0;
        }

        return float.IsNaN(similarity) ? 0 : similarity;
    }
}
