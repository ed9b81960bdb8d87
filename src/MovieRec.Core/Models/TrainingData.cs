using MovieRec.Core.Catalogue;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Models;

/// <summary>What a model is fitted on: item <c>i</c> of the ratings is film <c>i</c> of the catalogue.</summary>
/// <param name="Catalogue">The films.</param>
/// <param name="Ratings">User × item ratings with <c>ItemCount</c> equal to the catalogue's size.</param>
public sealed record TrainingData(MovieCatalogue Catalogue, RatingMatrix Ratings)
{
    /// <summary>Makes training data from a table; ratings of films that the catalogue lacks are left out.</summary>
    public static TrainingData From(MovieCatalogue catalogue, RatingTable table)
    {
        var itemOf = new int[table.MovieIds.Count];
        for (var movie = 0; movie < itemOf.Length; movie++)
        {
            itemOf[movie] = catalogue.TryGetIndex(table.MovieIds[movie], out var item) ? item : -1;
        }

        var kept = new List<int>(table.Count);
        for (var row = 0; row < table.Count; row++)
        {
            if (itemOf[table.Movies[row]] >= 0)
            {
                kept.Add(row);
            }
        }

        var users = new int[kept.Count];
        var items = new int[kept.Count];
        var stars = new float[kept.Count];
        var ratedAt = new long[kept.Count];
        for (var at = 0; at < kept.Count; at++)
        {
            var row = kept[at];
            (users[at], items[at], stars[at], ratedAt[at]) = (table.Users[row], itemOf[table.Movies[row]], table.Halves[row] / 2f, table.RatedAt[row]);
        }

        return new(catalogue, RatingMatrix.FromRows(table.UserIds.Count, catalogue.Count, users, items, stars, ratedAt));
    }
}
