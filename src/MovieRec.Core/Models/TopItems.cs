namespace MovieRec.Core.Models;

/// <summary>An item with its score.</summary>
/// <param name="Item">Item index.</param>
/// <param name="Score">Its score.</param>
public readonly record struct ScoredItem(int Item, float Score);

/// <summary>
/// Keeps the best of the items offered in a bounded heap, so that a cut costs no sort of the catalogue. Higher scores are better, of
/// equal ones the lower item index; the outcome does not depend on the order of the offers.
/// </summary>
/// <param name="count">How many to keep, at least 0.</param>
public sealed class TopItems(int count)
{
    private readonly ScoredItem[] heap = new ScoredItem[count];
    private int kept;

    /// <summary>The best of all items that are eligible and have a score above a bound (so no NaN), best first.</summary>
    /// <param name="scores">One score per item.</param>
    /// <param name="eligible">Whether each item may be picked; empty for all.</param>
    /// <param name="count">How many to pick at most.</param>
    /// <param name="above">Scores must be greater than this.</param>
    public static ScoredItem[] Select(ReadOnlySpan<float> scores, ReadOnlySpan<bool> eligible, int count, float above = float.NegativeInfinity)
    {
        var top = new TopItems(count);
        var threshold = count > 0 ? above : float.PositiveInfinity;
        for (var item = 0; item < scores.Length; item++)
        {
            // Items come in ascending order, so an equal score never displaces a kept one.
            if (scores[item] > threshold && (eligible.IsEmpty || eligible[item]))
            {
                top.Offer(item, scores[item]);
                threshold = top.kept == count ? top.heap[0].Score : above;
            }
        }

        return top.ToArray();
    }

    /// <summary>Offers an item; NaN is never kept.</summary>
    public void Offer(int item, float score)
    {
        var offered = new ScoredItem(item, score);
        if (kept < heap.Length && !float.IsNaN(score))
        {
            heap[kept] = offered;
            Rise(kept++);
        }
        else if (heap.Length > 0 && kept == heap.Length && Compare(offered, heap[0]) < 0)
        {
            heap[0] = offered;
            Sink();
        }
    }

    /// <summary>The items kept, best first.</summary>
    public ScoredItem[] ToArray()
    {
        var sorted = heap[..kept];
        Array.Sort(sorted, Compare);
        return sorted;
    }

    // Negative where the first is better. NaN compares as worse than every number.
    private static int Compare(ScoredItem first, ScoredItem second)
    {
        var byScore = second.Score.CompareTo(first.Score);
        return byScore != 0 ? byScore : first.Item.CompareTo(second.Item);
    }

    private void Rise(int at)
    {
        for (var parent = (at - 1) / 2; at > 0 && Compare(heap[at], heap[parent]) > 0; parent = (at - 1) / 2)
        {
            (heap[at], heap[parent]) = (heap[parent], heap[at]);
            at = parent;
        }
    }

    private void Sink()
    {
        for (var at = 0; ;)
        {
            var child = (2 * at) + 1;
            if (child >= kept)
            {
                return;
            }

            child += child + 1 < kept && Compare(heap[child + 1], heap[child]) > 0 ? 1 : 0;
            if (Compare(heap[child], heap[at]) <= 0)
            {
                return;
            }

            (heap[at], heap[child]) = (heap[child], heap[at]);
            at = child;
        }
    }
}
