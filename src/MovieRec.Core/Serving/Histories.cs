using MovieRec.Core.Catalogue;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Serving;

/// <summary>Turns movie ids into a version's item indexes.</summary>
internal sealed class Histories(MovieCatalogue catalogue)
{
    public int ItemOf(int movieId) => catalogue.TryGetIndex(movieId, out var item)
        ? item
        : throw new UnsupportedQueryException("movieId", $"This model version has no film {movieId}.");

    /// <summary>A history with ascending items; of a film rated twice the later entry counts.</summary>
    public UserHistory From(IReadOnlyList<StarRating> ratings, int except = -1)
    {
        var starsOf = new SortedDictionary<int, float>();
        foreach (var (movieId, stars) in ratings)
        {
            if (catalogue.TryGetIndex(movieId, out var item) && item != except)
            {
                starsOf[item] = stars;
            }
        }

        return starsOf.Count == 0 ? UserHistory.Empty : new([.. starsOf.Keys], [.. starsOf.Values]);
    }
}
