using MovieRec.Core.Ratings;

namespace MovieRec.Core.Evaluation.Metrics;

/// <summary>What a fitted model is measured on. Rows of <see cref="FoldIn"/> and <see cref="Test"/> are the same users.</summary>
/// <param name="FoldIn">The histories that the model is given.</param>
/// <param name="Test">The items, and stars, to be found.</param>
internal sealed record MeasurementPlan(RatingMatrix FoldIn, RatingMatrix Test)
{
    /// <summary>Per user the items that test items are ranked among; null for all items that the user's history lacks.</summary>
    public IReadOnlyList<int[]>? Negatives { get; init; }

    /// <summary>True to measure predicted stars too, where the model predicts them.</summary>
    public bool HasStars { get; init; }

    /// <summary>Cutoffs k of the ranking metrics, ascending.</summary>
    public IReadOnlyList<int> Cutoffs { get; init; } = [5, 10, 20, 50, 100];

    /// <summary>Measures novelty and diversity of the lists; null to leave them out.</summary>
    public ListTraits? Traits { get; init; }

    /// <summary>Positions that rankings must cover.</summary>
    public int Depth => Negatives is null ? Cutoffs[^1] : int.Min(FoldIn.ItemCount, 1 + Negatives.Max(items => items.Length));
}
