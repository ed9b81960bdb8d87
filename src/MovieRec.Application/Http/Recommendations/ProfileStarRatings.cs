using MovieRec.Application.Ratings;
using MovieRec.Core.Serving;

namespace MovieRec.Application.Http.Recommendations;

/// <summary>A profile as a model takes it.</summary>
public static class ProfileStarRatings
{
    /// <summary>The ratings of a profile; none if there is no profile.</summary>
    public static IReadOnlyList<StarRating> StarRatings(this UserProfile? profile) =>
        [.. (profile?.Ratings ?? []).Select(rating => new StarRating(rating.MovieId, rating.Rating.Stars))];
}
