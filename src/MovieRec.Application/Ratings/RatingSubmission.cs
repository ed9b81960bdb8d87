using MovieRec.Core.Ratings;

namespace MovieRec.Application.Ratings;

/// <summary>A valid rating as a caller sent it.</summary>
/// <param name="UserId">The user, 1 to 128 characters without control characters.</param>
/// <param name="MovieId">A film of the catalogue.</param>
/// <param name="Rating">Half a star to five stars.</param>
/// <param name="RatedAt">When the user rated; null for now.</param>
/// <param name="EventId">The caller's id of the event, so that sending it again changes nothing; null for a new one.</param>
public sealed record RatingSubmission(string UserId, int MovieId, HalfStars Rating, DateTimeOffset? RatedAt = null, Guid? EventId = null);
