using MovieRec.Core.Models;

namespace MovieRec.Core.Evaluation.Metrics;

/// <summary>The top of a ranking: tie groups for the metrics, and one concrete list for what counts distinct items.</summary>
/// <param name="Groups">Tie groups in descending order of score. Candidates without a score (NaN) are tied at the end.</param>
/// <param name="Top">The best candidates with a score; of equal ones the lower item index first.</param>
public sealed record Ranking(TieGroup[] Groups, ScoredItem[] Top)
{
    /// <summary>Ranks the candidates.</summary>
    /// <param name="scores">One score per item.</param>
    /// <param name="candidates">Whether each item is ranked.</param>
    /// <param name="relevant">Whether each item is relevant; only candidates may be.</param>
    /// <param name="depth">Positions that the groups must cover.</param>
    public static Ranking Of(ReadOnlySpan<float> scores, ReadOnlySpan<bool> candidates, ReadOnlySpan<bool> relevant, int depth)
    {
        var top = TopItems.Select(scores, candidates, depth);
        var groups = new List<TieGroup>(top.Length + 1);
        var last = top.Length < depth ? float.NaN : top[^1].Score;
        for (var at = 0; at < top.Length && top[at].Score != last;)
        {
            var (start, hits) = (at, 0);
            for (; at < top.Length && top[at].Score == top[start].Score; at++)
            {
                hits += relevant[top[at].Item] ? 1 : 0;
            }

            groups.Add(new(at - start, hits));
        }

        var rest = Equal(scores, candidates, relevant, last);
        if (rest.Count > 0)
        {
            groups.Add(rest);
        }

        return new([.. groups], top);
    }

    // The candidates with a score, which may be more than the top holds; NaN stands for those without one.
    private static TieGroup Equal(ReadOnlySpan<float> scores, ReadOnlySpan<bool> candidates, ReadOnlySpan<bool> relevant, float score)
    {
        var (count, hits) = (0, 0);
        for (var item = 0; item < scores.Length; item++)
        {
            if (candidates[item] && scores[item].Equals(score))
            {
                count++;
                hits += relevant[item] ? 1 : 0;
            }
        }

        return new(count, hits);
    }
}
