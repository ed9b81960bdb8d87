using System.Globalization;

namespace MovieRec.Cli.Tests.EndToEnd;

/// <summary>A small data set in MovieLens' csv form: two kinds of films, and viewers who like one of them.</summary>
internal static class TasteData
{
    public const int FilmsOfAKind = 30;
    public const int ViewersOfAKind = 80;
    private const int RatingsOfAViewer = 15;

    public static string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(
            Path.Combine(folder, "movies.csv"),
            ["movieId,title,genres", .. Enumerable.Range(1, 2 * FilmsOfAKind).Select(id => $"{id},Film {id} ({1960 + id}),{(id <= FilmsOfAKind ? "Animation|Children" : "Crime|Thriller")}")]);
        File.WriteAllLines(Path.Combine(folder, "ratings.csv"), ["userId,movieId,rating,timestamp", .. Ratings()]);
        return folder;
    }

    private static IEnumerable<string> Ratings()
    {
        var random = new Random(5);
        for (var viewer = 1; viewer <= 2 * ViewersOfAKind; viewer++)
        {
            var first = viewer <= ViewersOfAKind ? 1 : FilmsOfAKind + 1;
            foreach (var film in Enumerable.Range(first, FilmsOfAKind).OrderBy(_ => random.Next()).Take(RatingsOfAViewer))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{viewer},{film},{4 + (random.Next(3) / 2.0):0.0},{1_500_000_000 + (viewer * 1000) + film}");
            }
        }
    }
}
