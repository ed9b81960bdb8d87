namespace MovieRec.Core.Models.Content;

/// <summary>The most similar films of every film, nearest first, as rows of equal length.</summary>
/// <param name="Items">Films × <paramref name="Length"/> item indexes, padded with -1.</param>
/// <param name="Similarities">Their similarities, padded with 0.</param>
/// <param name="Length">Neighbours kept per film.</param>
public sealed record NeighbourLists(ReadOnlyMemory<int> Items, ReadOnlyMemory<float> Similarities, int Length)
{
    /// <summary>A film's neighbours, nearest first.</summary>
    public ReadOnlySpan<int> ItemsOf(int item)
    {
        var items = Items.Span.Slice(item * Length, Length);
        var end = items.IndexOf(-1);
        return end < 0 ? items : items[..end];
    }

    /// <summary>The similarities of <see cref="ItemsOf"/>.</summary>
    public ReadOnlySpan<float> SimilaritiesOf(int item) => Similarities.Span.Slice(item * Length, ItemsOf(item).Length);

    /// <summary>True if the list may have been cut: films beyond it may be related too.</summary>
    public bool IsCut(int item) => ItemsOf(item).Length == Length;
}
