using MovieRec.Core.Catalogue;

namespace MovieRec.Core.Serving;

/// <summary>Which films may be in an answer; applied before the top-N is cut.</summary>
public sealed record MovieFilter
{
    /// <summary>No restriction.</summary>
    public static MovieFilter None { get; } = new();

    /// <summary>Groups of genres: a film passes if it has at least one genre of every group. Names compare without case.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Genres { get; init; } = [];

    /// <summary>Earliest year; films of unknown year do not pass.</summary>
    public int? YearFrom { get; init; }

    /// <summary>Latest year; films of unknown year do not pass.</summary>
    public int? YearTo { get; init; }

    /// <summary>Movie ids that must not be in the answer.</summary>
    public IReadOnlyCollection<int> Exclude { get; init; } = [];

    /// <summary>True if a film passes every restriction.</summary>
    public bool Allows(Movie movie) =>
        (YearFrom is null || movie.Year >= YearFrom)
        && (YearTo is null || movie.Year <= YearTo)
        && Genres.All(group => group.Any(genre => movie.Genres.Contains(genre, StringComparer.OrdinalIgnoreCase)))
        && !Exclude.Contains(movie.Id);
}

/// <summary>What recommendations are asked for.</summary>
public sealed record RecommendationQuery
{
    /// <summary>Number of films, 1 to 100.</summary>
    public int Count { get; init; } = 10;

    /// <summary>The model to recommend with; null for the one that the version was trained for.</summary>
    public string? Model { get; init; }

    /// <summary>Which films may be recommended.</summary>
    public MovieFilter Filter { get; init; } = MovieFilter.None;

    /// <summary>True to recommend films the user rated already.</summary>
    public bool IncludeRated { get; init; }

    /// <summary>Weight of variety against score, 0 (score only) to 1 (variety only): the λ of maximal marginal relevance.</summary>
    public double Diversity { get; init; }

    /// <summary>True to say which rated films led to each recommendation.</summary>
    public bool Explain { get; init; }
}

/// <summary>What similar films are asked for.</summary>
public sealed record SimilarQuery
{
    /// <summary>Number of films, 1 to 100.</summary>
    public int Count { get; init; } = 10;

    /// <summary>"content", "ratings" or "hybrid"; null for the best that the model version has.</summary>
    public string? By { get; init; }

    /// <summary>Which films may be in the answer.</summary>
    public MovieFilter Filter { get; init; } = MovieFilter.None;
}

/// <summary>A rating of a film by its id, the input of a recommendation.</summary>
/// <param name="MovieId">The film.</param>
/// <param name="Stars">0.5 to 5.</param>
public readonly record struct StarRating(int MovieId, float Stars);

/// <summary>A film in an answer.</summary>
/// <param name="Movie">The film.</param>
/// <param name="Score">Its score; comparable within one source of one answer.</param>
/// <param name="Source">What put it there: a model's name, or "popular" where no model knew better.</param>
/// <param name="Reasons">The liked films (more than 2.5 stars) that contributed most, if asked for; shares add up to at most 1.</param>
public sealed record ScoredMovie(Movie Movie, double Score, string Source, IReadOnlyList<Reason> Reasons);

/// <summary>A rated film that led to a recommendation.</summary>
/// <param name="Movie">The rated film.</param>
/// <param name="Share">Its share of the positive contributions, 0 to 1.</param>
public sealed record Reason(Movie Movie, double Share);

/// <summary>A predicted rating.</summary>
/// <param name="Stars">0.5 to 5.</param>
/// <param name="Source">The model that predicted it.</param>
public sealed record RatingPrediction(double Stars, string Source);

/// <summary>A query that the serving model cannot answer; the message is for the caller.</summary>
/// <param name="field">The query field that is wrong.</param>
/// <param name="message">What is wrong and what is possible.</param>
public sealed class UnsupportedQueryException(string field, string message) : Exception(message)
{
    /// <summary>The query field that is wrong.</summary>
    public string Field { get; } = field;
}
