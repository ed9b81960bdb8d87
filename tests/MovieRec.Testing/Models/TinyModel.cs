using MovieRec.Application.ModelStore;
using MovieRec.Core.Catalogue;
using MovieRec.Core.ModelFiles;
using MovieRec.Core.Models;
using MovieRec.Core.Ratings;
using MovieRec.Testing.Data;

namespace MovieRec.Testing.Models;

/// <summary>A model version of a dozen films with popularity, content and ials, for tests of what is built on a serving model.</summary>
public static class TinyModel
{
    public static MovieCatalogue Catalogue { get; } = new(
    [
        Film(1, "Toy Story", 1995, ["Animation", "Children", "Comedy"], "John Lasseter"),
        Film(2, "Toy Story 2", 1999, ["Animation", "Children", "Comedy"], "John Lasseter"),
        Film(3, "A Bug's Life", 1998, ["Animation", "Children"], "John Lasseter"),
        Film(4, "Shrek", 2001, ["Animation", "Comedy"], "Andrew Adamson"),
        Film(5, "Heat", 1995, ["Action", "Crime"], "Michael Mann"),
        Film(6, "Collateral", 2004, ["Action", "Crime"], "Michael Mann"),
        Film(7, "Ronin", 1998, ["Action", "Crime"], "John Frankenheimer"),
        Film(8, "Amélie", 2001, ["Comedy", "Romance"], "Jean-Pierre Jeunet"),
        Film(9, "Notting Hill", 1999, ["Comedy", "Romance"], "Roger Michell"),
        Film(10, "Before Sunrise", 1995, ["Romance"], "Richard Linklater"),
        Film(11, "Alien", 1979, ["Horror", "Sci-Fi"], "Ridley Scott"),
        Film(12, "Undated", null, ["Sci-Fi"], "Ridley Scott"),
    ]);

    /// <summary>Fits and writes a version, uploads it and, if asked, makes it the one that serves.</summary>
    public static async Task PublishAsync(IModelStore store, string version, bool serve = true)
    {
        using var folder = new TemporaryFolder();
        var models = new[] { "ials", "content", "popular" }.Select(Fit);
        ModelFolder.Write(folder.Path, new(version, "ials", DateTimeOffset.UnixEpoch.AddDays(20_000), "tiny"), Catalogue, models);
        await store.UploadAsync(version, folder.Path, CancellationToken.None);
        if (serve)
        {
            var current = await store.GetCurrentAsync(CancellationToken.None);
            await store.TrySetCurrentAsync(new(version, current?.Value.Version, DateTimeOffset.UnixEpoch), current?.ETag, CancellationToken.None);
        }
    }

    private static IModel Fit(string name)
    {
        var kind = CpuModels.Kinds.Find(name)!;
        var settings = name == "ials" ? new Dictionary<string, string> { ["factors"] = "8" } : [];
        return kind.Fit(new(Catalogue, Ratings()), ModelSettings.For(kind, settings), new(Seed: 1) { Threads = 1 });
    }

    // Thirty viewers in three tastes, each with a few films of the taste and Toy Story.
    private static RatingMatrix Ratings()
    {
        int[][] tastes = [[0, 1, 2, 3], [4, 5, 6, 10], [7, 8, 9]];
        List<(int User, int Item, float Stars)> rows = [];
        for (var user = 0; user < 30; user++)
        {
            var taste = tastes[user % tastes.Length];
            rows.AddRange(taste.Where((_, at) => (user / 3 + at) % 4 != 0).Select((item, at) => (user, item, 3 + (((user + at) % 5) * 0.5f))));
            if (user % 2 == 0 && rows.TrueForAll(row => row.User != user || row.Item != 0))
            {
                rows.Add((user, 0, 4));
            }
        }

        return RatingMatrix.FromRows(
            30,
            Catalogue.Count,
            rows.Select(row => row.User).ToArray(),
            rows.Select(row => row.Item).ToArray(),
            rows.Select(row => row.Stars).ToArray(),
            new long[rows.Count]);
    }

    private static Movie Film(int id, string title, int? year, string[] genres, string director) => new(id, title, year, genres) { Directors = [director] };
}
