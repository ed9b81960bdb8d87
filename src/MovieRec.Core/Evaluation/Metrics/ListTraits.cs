using MovieRec.Core.Models;

namespace MovieRec.Core.Evaluation.Metrics;

/// <summary>
/// What a recommended list is like beside its hits (Castells, Hurley, Vargas, "Novelty and Diversity in Recommender Systems", 2015).
/// </summary>
internal sealed class ListTraits
{
    private readonly double[] information;
    private readonly ulong[] genres;

    public ListTraits(TrainingData data)
    {
        var counts = new int[data.Ratings.ItemCount];
        foreach (var item in data.Ratings.Items)
        {
            counts[item]++;
        }

        // One rating more for each item keeps the information of an item that nobody rated finite.
        information = Array.ConvertAll(counts, count => -Math.Log2((count + 1.0) / (data.Ratings.UserCount + 1.0)));
        var bits = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        genres = [.. data.Catalogue.Movies.Select(movie => movie.Genres.Aggregate(0UL, (set, genre) =>
        {
            bits.TryAdd(genre, bits.Count);
            return bits[genre] < 64 ? set | (1UL << bits[genre]) : set;
        }))];
        HasGenres = bits.Count > 0;
    }

    /// <summary>True if diversity can be measured.</summary>
    public bool HasGenres { get; }

    /// <summary>Mean self-information of the list's items: −log₂ of the share of users who rated each.</summary>
    public double Novelty(ReadOnlySpan<ScoredItem> list)
    {
        var sum = 0.0;
        foreach (var entry in list)
        {
            sum += information[entry.Item];
        }

        return list.IsEmpty ? 0 : sum / list.Length;
    }

    /// <summary>Mean distance of the list's pairs: one minus the Jaccard similarity of their genres.</summary>
    public double Diversity(ReadOnlySpan<ScoredItem> list)
    {
        var sum = 0.0;
        for (var first = 0; first < list.Length; first++)
        {
            for (var second = 0; second < first; second++)
            {
                var (a, b) = (genres[list[first].Item], genres[list[second].Item]);
                sum += (a | b) == 0 ? 0 : 1 - ((double)ulong.PopCount(a & b) / ulong.PopCount(a | b));
            }
        }

        return list.Length < 2 ? 0 : sum / (list.Length * (list.Length - 1) / 2.0);
    }
}
