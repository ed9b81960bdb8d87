using MovieRec.Core.Ratings;

namespace MovieRec.Application.Ratings;

/// <summary>One accepted rating on its way to a profile.</summary>
/// <param name="EventId">Identifies the event; orders events of the same time.</param>
/// <param name="UserId">The user, 1 to 128 characters without control characters.</param>
/// <param name="MovieId">The film.</param>
/// <param name="Rating">Half a star to five stars.</param>
/// <param name="RatedAt">When the user rated.</param>
public sealed record RatingEvent(Guid EventId, string UserId, int MovieId, HalfStars Rating, DateTimeOffset RatedAt);
