namespace MovieRec.Core.Catalogue;

/// <summary>An immutable list of films; a film's position in it is its item index in every model trained on it.</summary>
public sealed class MovieCatalogue
{
    private readonly Dictionary<int, int> indexes;

    /// <summary>Makes a catalogue in the given order.</summary>
    /// <exception cref="ArgumentException">Two films have the same id.</exception>
    public MovieCatalogue(IReadOnlyList<Movie> movies)
    {
        Movies = movies;
        indexes = new(movies.Count);
        for (var index = 0; index < movies.Count; index++)
        {
            if (!indexes.TryAdd(movies[index].Id, index))
            {
                throw new ArgumentException($"Movie id {movies[index].Id} occurs twice.", nameof(movies));
            }
        }
    }

    /// <summary>A catalogue without films.</summary>
    public static MovieCatalogue Empty { get; } = new([]);

    /// <summary>The films in item order.</summary>
    public IReadOnlyList<Movie> Movies { get; }

    /// <summary>The number of films.</summary>
    public int Count => Movies.Count;

    /// <summary>The film at an item index.</summary>
    public Movie this[int index] => Movies[index];

    /// <summary>The item index of a movie id; false if the catalogue lacks it.</summary>
    public bool TryGetIndex(int movieId, out int index) => indexes.TryGetValue(movieId, out index);

    /// <summary>The film with an id, or null.</summary>
    public Movie? Find(int movieId) => indexes.TryGetValue(movieId, out var index) ? Movies[index] : null;
}
