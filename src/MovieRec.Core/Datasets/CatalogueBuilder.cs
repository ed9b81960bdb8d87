using MovieRec.Core.Catalogue;

namespace MovieRec.Core.Datasets;

/// <summary>Collects films in file order, with what other files know about them.</summary>
internal sealed class CatalogueBuilder
{
    public const string BadId = "movie id is not a positive integer";
    public const string RepeatedId = "movie id occurs twice";
    public const string NoTitle = "title is empty";

    private readonly List<Movie> movies = [];
    private readonly Dictionary<int, int> indexes = [];

    /// <summary>IMDb numbers by movie id, as <c>links.csv</c> has them.</summary>
    public Dictionary<int, int> ImdbNumbers { get; } = [];

    public IReadOnlyList<Movie> Movies => movies;

    public bool Contains(int movieId) => indexes.ContainsKey(movieId);

    /// <summary>Adds a film.</summary>
    /// <returns>Null, or what is wrong with it.</returns>
    public string? Add(Movie movie)
    {
        if (movie.Id <= 0)
        {
            return BadId;
        }

        if (movie.Title.Length == 0)
        {
            return NoTitle;
        }

        if (!indexes.TryAdd(movie.Id, movies.Count))
        {
            return RepeatedId;
        }

        movies.Add(movie);
        return null;
    }

    public void Replace(int index, Movie movie) => movies[index] = movie;

    public void Change(int movieId, Func<Movie, Movie> change) => movies[indexes[movieId]] = change(movies[indexes[movieId]]);

    /// <summary>Adds a film without a known title for every id that is not there yet; returns how many.</summary>
    public int Synthesise(IEnumerable<int> ratedMovieIds)
    {
        var missing = ratedMovieIds.Where(id => !indexes.ContainsKey(id)).Order().ToList();
        foreach (var id in missing)
        {
            Add(new(id, DatasetTitles.Synthesised(id), null, []));
        }

        return missing.Count;
    }
}
