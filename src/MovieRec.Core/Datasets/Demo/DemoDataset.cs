using MovieRec.Core.Catalogue;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Datasets.Demo;

/// <summary>
/// The built-in data set: a hand-written catalogue of well-known films, rated by simulated viewers. It shows what the
/// system does without any download; figures measured on it say nothing about real viewers.
/// </summary>
public static class DemoDataset
{
    /// <summary>Simulates the viewers; the same arguments always give the same ratings.</summary>
    /// <param name="seed">Seed of the simulation.</param>
    /// <param name="viewers">Number of viewers, at least 1; their ids are "1", "2", …</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="viewers"/> is less than 1.</exception>
    public static Dataset Create(int seed = 1, int viewers = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(viewers, 1);
        var films = FilmList.ReadAll();
        var catalogue = new MovieCatalogue([.. films.Select(film => film.Movie)]);
        var ratings = Simulate(films, seed, viewers);
        var report = new ImportReport
        {
            Format = "built-in demo",
            Lines = ratings.Count,
            Ratings = ratings.Count,
            Users = viewers,
            Movies = catalogue.Count,
            Notes = ["The viewers are simulated."],
        };
        return new("demo", catalogue, ratings, report);
    }

    private static RatingTable Simulate(IReadOnlyList<DemoFilm> films, int seed, int viewers)
    {
        var simulator = new ViewerSimulator(films, new Random(seed));
        var rows = Enumerable.Range(0, viewers)
            .SelectMany(viewer => simulator.NextViewer().Select(rating => (viewer, rating.Film, rating.Halves, rating.RatedAt)))
            .ToArray();
        return new RatingTable
        {
            UserIds = [.. Enumerable.Range(1, viewers).Select(id => id.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            MovieIds = [.. films.Select(film => film.Movie.Id)],
            Users = [.. rows.Select(row => row.viewer)],
            Movies = [.. rows.Select(row => row.Film)],
            Halves = [.. rows.Select(row => row.Halves)],
            RatedAt = [.. rows.Select(row => row.RatedAt)],
        };
    }
}
