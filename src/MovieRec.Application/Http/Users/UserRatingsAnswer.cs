using MovieRec.Application.Ratings;
using MovieRec.Core.Catalogue;

namespace MovieRec.Application.Http.Users;

/// <summary>A user's ratings.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Items">The ratings, newest first.</param>
public sealed record UserRatingsAnswer(string UserId, IReadOnlyList<UserRatingAnswer> Items)
{
    /// <summary>The answer for a profile's ratings; titles come from the catalogue.</summary>
    public static UserRatingsAnswer Of(string userId, IReadOnlyList<ProfileRating> ratings, MovieCatalogue? catalogue) => new(userId, [.. ratings
        .OrderByDescending(rating => rating.RatedAt)
        .ThenBy(rating => rating.MovieId)
        .Select(rating => UserRatingAnswer.Of(rating, catalogue?.Find(rating.MovieId)))]);
}

/// <summary>One rating of a user.</summary>
/// <param name="MovieId">The film.</param>
/// <param name="Title">Its title; null if the serving catalogue lacks it.</param>
/// <param name="Year">Its year, if known.</param>
/// <param name="Rating">0.5 to 5 stars.</param>
/// <param name="RatedAt">When the user rated it.</param>
public sealed record UserRatingAnswer(int MovieId, string? Title, int? Year, double Rating, DateTimeOffset RatedAt)
{
    /// <summary>The answer for a rating.</summary>
    public static UserRatingAnswer Of(ProfileRating rating, Movie? movie) =>
        new(rating.MovieId, movie?.Title, movie?.Year, rating.Rating.Stars, rating.RatedAt);
}
