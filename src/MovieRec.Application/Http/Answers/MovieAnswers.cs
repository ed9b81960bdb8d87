using MovieRec.Core.Catalogue;
using MovieRec.Core.Serving;

namespace MovieRec.Application.Http.Answers;

/// <summary>A film in a list.</summary>
/// <param name="MovieId">Its id.</param>
/// <param name="Title">Its title without the year.</param>
/// <param name="Year">Its year, if known.</param>
/// <param name="Genres">Its genres.</param>
public sealed record MovieAnswer(int MovieId, string Title, int? Year, IReadOnlyList<string> Genres)
{
    /// <summary>The answer for a film.</summary>
    public static MovieAnswer Of(Movie movie) => new(movie.Id, movie.Title, movie.Year, movie.Genres);
}

/// <summary>All that is known of a film.</summary>
/// <param name="MovieId">Its id.</param>
/// <param name="Title">Its title without the year.</param>
/// <param name="Year">Its year, if known.</param>
/// <param name="Genres">Its genres.</param>
/// <param name="Directors">Its directors.</param>
/// <param name="Cast">Its leading cast.</param>
/// <param name="Keywords">Keywords or tags.</param>
/// <param name="Overview">A short description; empty if unknown.</param>
public sealed record MovieDetailsAnswer(
    int MovieId,
    string Title,
    int? Year,
    IReadOnlyList<string> Genres,
    IReadOnlyList<string> Directors,
    IReadOnlyList<string> Cast,
    IReadOnlyList<string> Keywords,
    string Overview)
{
    /// <summary>The answer for a film.</summary>
    public static MovieDetailsAnswer Of(Movie movie) =>
        new(movie.Id, movie.Title, movie.Year, movie.Genres, movie.Directors, movie.Cast, movie.Keywords, movie.Overview);
}

/// <summary>A page of films.</summary>
/// <param name="Items">The films of the page.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">The most films of a page.</param>
/// <param name="Total">The number of films on all pages.</param>
public sealed record MoviePageAnswer(IReadOnlyList<MovieAnswer> Items, int Page, int PageSize, int Total);

/// <summary>A predicted rating.</summary>
/// <param name="ModelVersion">The model version that answered.</param>
/// <param name="MovieId">The film.</param>
/// <param name="Rating">0.5 to 5 stars, to two decimals.</param>
/// <param name="Source">The model that predicted it.</param>
public sealed record PredictionAnswer(string ModelVersion, int MovieId, double Rating, string Source)
{
    /// <summary>The answer for a prediction.</summary>
    public static PredictionAnswer Of(string modelVersion, int movieId, RatingPrediction prediction) =>
        new(modelVersion, movieId, Math.Round(prediction.Stars, 2), prediction.Source);
}
