using System.Text.Json.Serialization;
using MovieRec.Core.Serving;

namespace MovieRec.Application.Http.Answers;

/// <summary>Films that a model version put in order.</summary>
/// <param name="ModelVersion">The version.</param>
/// <param name="Items">The films, best first.</param>
public sealed record ListAnswer(string ModelVersion, IReadOnlyList<ScoredMovieAnswer> Items)
{
    /// <summary>The answer for a model's list.</summary>
    /// <param name="modelVersion">The version.</param>
    /// <param name="movies">The films, best first.</param>
    /// <param name="explain">True to say why each is there.</param>
    public static ListAnswer Of(string modelVersion, IReadOnlyList<ScoredMovie> movies, bool explain = false) =>
        new(modelVersion, [.. movies.Select(movie => ScoredMovieAnswer.Of(movie, explain))]);
}

/// <summary>A film with its score.</summary>
/// <param name="MovieId">Its id.</param>
/// <param name="Title">Its title without the year.</param>
/// <param name="Year">Its year, if known.</param>
/// <param name="Genres">Its genres.</param>
/// <param name="Score">Its score to six decimals; comparable within one source of one answer.</param>
/// <param name="Source">What put it there.</param>
/// <param name="Reasons">The rated films that contributed most; absent unless asked for.</param>
public sealed record ScoredMovieAnswer(
    int MovieId,
    string Title,
    int? Year,
    IReadOnlyList<string> Genres,
    double Score,
    string Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ReasonAnswer>? Reasons)
{
    /// <summary>The answer for a scored film.</summary>
    public static ScoredMovieAnswer Of(ScoredMovie scored, bool explain) => new(
        scored.Movie.Id,
        scored.Movie.Title,
        scored.Movie.Year,
        scored.Movie.Genres,
        Math.Round(scored.Score, 6),
        scored.Source,
        explain ? [.. scored.Reasons.Select(reason => new ReasonAnswer(reason.Movie.Id, reason.Movie.Title, Math.Round(reason.Share, 4)))] : null);
}

/// <summary>A rated film that led to a recommendation.</summary>
/// <param name="MovieId">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Share">Its share of the positive contributions, 0 to 1.</param>
public sealed record ReasonAnswer(int MovieId, string Title, double Share);
