namespace MovieRec.Core.Datasets.Demo;

/// <summary>
/// Simulates viewers one after the other: whom they are, what they watch (fame times taste), how they rate it
/// (quality, taste, their own mean and spread, noise) and when.
/// </summary>
internal sealed class ViewerSimulator(IReadOnlyList<DemoFilm> films, Random random)
{
    private const double FamePull = 0.32;
    private const double TastePull = 1.8;
    private const int FewestRatings = 15;

    private readonly FilmTraits traits = new(films);
    private readonly double[] logFame = [.. films.Select(film => FamePull * film.Fame)];
    private readonly RatingCalendar calendar = new(random);

    /// <summary>The next viewer's ratings: film index, half stars (1 to 10), Unix milliseconds.</summary>
    public IEnumerable<(int Film, byte Halves, long RatedAt)> NextViewer()
    {
        var taste = ViewerTaste.Draw(traits, logFame, random);
        var temper = 2.95 + (0.35 * random.NextGaussian());
        var spread = Math.Exp(0.2 * random.NextGaussian());
        var pull = logFame.Zip(taste.Affinities, (fame, affinity) => fame + (TastePull * affinity)).ToArray();
        var watched = random.NextDistinct(pull, Activity());
        var times = calendar.NextViewer(watched.Length);
        foreach (var (film, time) in watched.Zip(times))
        {
            var stars = temper + (spread * Liking(films[film], taste.Affinities[film]));
            var halves = (byte)Math.Clamp(Math.Round(stars * 2), 1, 10);
            yield return (film, halves, calendar.AfterRelease(time, films[film].Movie.Year ?? 0));
        }
    }

    // A log-normal tail: half of the viewers rate at most 45 films, a few rate hundreds.
    private int Activity() => Math.Min(FewestRatings + (int)(30 * Math.Exp(0.9 * random.NextGaussian())), films.Count * 3 / 5);

    private double Liking(DemoFilm film, double affinity) =>
        (0.3 * (film.Quality - 7)) + (0.35 * affinity) + (0.55 * random.NextGaussian());
}
