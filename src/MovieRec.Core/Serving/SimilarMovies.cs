using MovieRec.Core.Catalogue;
using MovieRec.Core.Models;

namespace MovieRec.Core.Serving;

/// <summary>The films most like one film, by content, by ratings or by both.</summary>
internal sealed class SimilarMovies
{
    /// <summary>Films less alike than this are not worth showing.</summary>
    public const float Floor = 0.1f;

    private const string ByHybrid = "hybrid";
    private const string ByContent = "content";
    private const string ByRatings = "ratings";

    private readonly MovieCatalogue catalogue;
    private readonly LoadedModels models;
    private readonly FilterIndex filters;

    public SimilarMovies(MovieCatalogue catalogue, LoadedModels models, FilterIndex filters)
    {
        this.catalogue = catalogue;
        this.models = models;
        this.filters = filters;
        Kinds = (models.Content, models.Ratings) switch
        {
            (not null, not null) => [ByHybrid, ByContent, ByRatings],
            (not null, null) => [ByContent],
            (null, not null) => [ByRatings],
            _ => [],
        };
    }

    /// <summary>The kinds of similarity at hand, the default first.</summary>
    public IReadOnlyList<string> Kinds { get; }

    public List<ScoredMovie> To(int item, SimilarQuery query)
    {
        var by = query.By ?? (Kinds.Count > 0 ? Kinds[0] : "");
        if (!Kinds.Contains(by))
        {
            throw new UnsupportedQueryException("by", Kinds.Count == 0
                ? "This model version knows no similar films."
                : $"'{by}' is not at hand; this version has {string.Join(", ", Kinds)}.");
        }

        using var candidates = filters.Apply(query.Filter);
        candidates.Eligible[item] = false;
        var source = by == ByRatings ? models.Ratings!.Name : by;
        return [.. Top(item, by, candidates.Eligible, query.Count).Select(top => new ScoredMovie(catalogue[top.Item], top.Score, source, []))];
    }

    private ScoredItem[] Top(int item, string by, ReadOnlySpan<bool> eligible, int count)
    {
        if (by == ByContent && Neighbours(item, eligible, count) is { } neighbours)
        {
            return neighbours;
        }

        using var similarities = new Scores(catalogue.Count);
        (by == ByContent ? models.Content! : models.Ratings!).Similarities(item, similarities.Values);
        if (by == ByHybrid)
        {
            using var content = new Scores(catalogue.Count);
            models.Content!.Similarities(item, content.Values);
            Mean(similarities.Values, content.Values);
        }

        return TopItems.Select(similarities.Values, eligible, count, MathF.BitDecrement(Floor));
    }

    // Null where the list was cut before enough films passed the filter, so that only a scan of all films can tell.
    private ScoredItem[]? Neighbours(int item, ReadOnlySpan<bool> eligible, int count)
    {
        var lists = models.Content!.Neighbours;
        var items = lists.ItemsOf(item);
        var similarities = lists.SimilaritiesOf(item);
        var found = new List<ScoredItem>(count);
        var at = 0;
        for (; at < items.Length && found.Count < count && similarities[at] >= Floor; at++)
        {
            if (eligible[items[at]])
            {
                found.Add(new(items[at], similarities[at]));
            }
        }

        return at == items.Length && found.Count < count && lists.IsCut(item) ? null : [.. found];
    }

    // Where only one of the two is known, it stands alone.
    private static void Mean(Span<float> similarities, ReadOnlySpan<float> content)
    {
        for (var item = 0; item < similarities.Length; item++)
        {
            similarities[item] = (float.IsNaN(similarities[item]), float.IsNaN(content[item])) switch
            {
                (true, _) => content[item],
                (_, true) => similarities[item],
                _ => (similarities[item] + content[item]) / 2,
            };
        }
    }
}
