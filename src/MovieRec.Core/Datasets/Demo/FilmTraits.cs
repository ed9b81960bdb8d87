namespace MovieRec.Core.Datasets.Demo;

/// <summary>
/// The traits that taste works on: genres, era, series, directors, cast and keywords of every film, each numbered once
/// over the whole catalogue and weighted by how much it decides whether somebody likes the film.
/// </summary>
internal sealed class FilmTraits
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<bool> genres = [];
    private readonly Dictionary<string, int> filmsOfGenre;

    public FilmTraits(IReadOnlyList<DemoFilm> films)
    {
        Films = films;
        filmsOfGenre = films.SelectMany(film => film.Movie.Genres).CountBy(genre => genre).ToDictionary();
        OfFilm = [.. films.Select(Describe)];
    }

    public IReadOnlyList<DemoFilm> Films { get; }

    /// <summary>The traits of each film, with their weights.</summary>
    public IReadOnlyList<IReadOnlyList<(int Trait, double Weight)>> OfFilm { get; }

    public int Count => numbers.Count;

    public bool IsGenre(int trait) => genres[trait];

    private List<(int Trait, double Weight)> Describe(DemoFilm film)
    {
        var movie = film.Movie;
        List<(int, double)> traits = [(Number("era", Era(movie.Year ?? 2000)), 0.8)];
        traits.AddRange(movie.Genres.Select(genre => (Number("genre", genre), 0.8 * Rarity(genre) / Math.Sqrt(movie.Genres.Count))));
        traits.AddRange(movie.Directors.Select(name => (Number("director", name), 1.2)));
        traits.AddRange(movie.Cast.Select(name => (Number("cast", name), 0.4)));
        traits.AddRange(movie.Keywords.Select(word => (Number("keyword", word), 0.6)));
        if (film.Series.Length > 0)
        {
            traits.Add((Number("series", film.Series), 2));
        }

        return traits;
    }

    // Whoever likes westerns tells more by it than whoever likes dramas.
    private double Rarity(string genre) => Math.Log((double)Films.Count / filmsOfGenre[genre]);

    private static string Era(int year) => year switch
    {
        < 1960 => "classic",
        < 1980 => "new wave",
        < 2000 => "late century",
        _ => "new century",
    };

    private int Number(string kind, string name)
    {
        var key = $"{kind}:{name}";
        if (!numbers.TryGetValue(key, out var number))
        {
            number = numbers.Count;
            numbers.Add(key, number);
            genres.Add(kind == "genre");
        }

        return number;
    }
}
