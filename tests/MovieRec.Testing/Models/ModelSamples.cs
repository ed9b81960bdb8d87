using MovieRec.Core.Catalogue;
using MovieRec.Core.Models;
using MovieRec.Core.Ratings;

namespace MovieRec.Testing.Models;

// Small seeded ratings: two tastes, each loving one half of the films; the last two films are never rated.
public static class ModelSamples
{
    public const int Items = 30;
    public const int UnratedItems = 2;

    public static MovieCatalogue Catalogue { get; } = CatalogueOf(Items);

    public static TrainingData Tastes { get; } = TastesOf(40, seed: 7);

    public static TrainingData NoRatings { get; } = Of([]);

    public static TrainingData OneUser { get; } = Of([(0, 0, 5), (0, 1, 4), (0, 2, 1)]);

    public static TrainingData AllEqual { get; } = Of([.. from user in Enumerable.Range(0, 10) from item in Enumerable.Range(0, 5) select (user, item + user, 3f)]);

    public static IReadOnlyList<UserHistory> Histories { get; } =
    [
        UserHistory.Empty,
        new([3], [5]),
        new([20], [0.5f]),
        new([1, 4, 17, 25], [5, 4.5f, 1, 2]),
        new([5, 28], [5, 5]),
        new([.. Enumerable.Range(0, Items)], [.. Enumerable.Range(0, Items).Select(item => 0.5f + (item % 10 / 2f))]),
    ];

    public static TrainingData TastesOf(int users, int seed)
    {
        var random = new Random(seed);
        var rows = new List<(int, int, float)>();
        for (var user = 0; user < users; user++)
        {
            for (var item = 0; item < Items - UnratedItems; item++)
            {
                var liked = item < Items / 2 == (user % 2 == 0);
                if (random.NextDouble() < (liked ? 0.6 : 0.15))
                {
                    rows.Add((user, item, liked ? random.Next(7, 11) / 2f : random.Next(1, 6) / 2f));
                }
            }
        }

        return Of(rows);
    }

    public static TrainingData Of(IReadOnlyList<(int User, int Item, float Stars)> rows) => new(Catalogue, RatingMatrix.FromRows(
        rows.Count == 0 ? 0 : rows.Max(row => row.User) + 1,
        Items,
        rows.Select(row => row.User).ToArray(),
        rows.Select(row => row.Item).ToArray(),
        rows.Select(row => row.Stars).ToArray(),
        rows.Select(_ => 0L).ToArray()));

    private static MovieCatalogue CatalogueOf(int count) => new([.. Enumerable.Range(0, count).Select(item =>
        new Movie(100 + item, $"Film {item}", 1980 + item, item < count / 2 ? ["Comedy"] : ["Drama", item % 2 == 0 ? "War" : "Crime"]))]);
}
