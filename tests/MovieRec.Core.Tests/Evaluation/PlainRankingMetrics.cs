namespace MovieRec.Core.Tests.Evaluation;

// The textbook definitions on one concrete order, averaged over every order of the candidates that respects their scores.
internal static class PlainRankingMetrics
{
    public static double Expected(IReadOnlyList<(double Score, bool Relevant)> candidates, Func<IReadOnlyList<bool>, double> metric) =>
        Orders(candidates.OrderByDescending(candidate => candidate.Score).GroupBy(candidate => candidate.Score)
            .Select(group => group.Select(candidate => candidate.Relevant).ToList()).ToList()).Average(metric);

    public static double Hits(IReadOnlyList<bool> order, int k) => order.Take(k).Count(hit => hit);

    public static double HitRate(IReadOnlyList<bool> order, int k) => order.Take(k).Any(hit => hit) ? 1 : 0;

    public static double Ndcg(IReadOnlyList<bool> order, int k) => Dcg(order, k) / Dcg([.. order.OrderDescending()], k);

    public static double AveragePrecision(IReadOnlyList<bool> order, int k)
    {
        var sum = 0.0;
        for (var at = 0; at < Math.Min(k, order.Count); at++)
        {
            sum += order[at] ? order.Take(at + 1).Count(hit => hit) / (at + 1.0) : 0;
        }

        return sum / Math.Min(k, order.Count(hit => hit));
    }

    public static double ReciprocalRank(IReadOnlyList<bool> order)
    {
        var rank = order.ToList().IndexOf(true);
        return rank < 0 ? 0 : 1.0 / (rank + 1);
    }

    private static double Dcg(IReadOnlyList<bool> order, int k) =>
        order.Take(k).Select((hit, position) => hit ? Math.Log(2) / Math.Log(position + 2) : 0).Sum();

    private static IEnumerable<List<bool>> Orders(List<List<bool>> groups) => groups.Aggregate(
        (IEnumerable<List<bool>>)[[]],
        (orders, tied) => from order in orders from permutation in Permutations(tied) select (List<bool>)[.. order, .. permutation]);

    private static IEnumerable<List<bool>> Permutations(List<bool> items) => items.Count == 0
        ? [[]]
        : items.SelectMany((first, at) => Permutations([.. items[..at], .. items[(at + 1)..]]).Select(rest => (List<bool>)[first, .. rest]));
}
