using MovieRec.Core.Ratings;

namespace MovieRec.Application.Ratings;

/// <summary>One accepted rating on its way to a profile.</summary>
/// <param name="EventId">Identifies the event; orders events of the same time.</param>
/// <param name="UserId">The user, 1 to 128 characters without control characters.</param>
/// <param name="MovieId">The film.</param>
/// <param name="Rating">Half a star to five stars.</param>
/// <param name="RatedAt">When the user rated, to the millisecond.</param>
public sealed record RatingEvent(Guid EventId, string UserId, int MovieId, HalfStars Rating, DateTimeOffset RatedAt)
{
    /// <summary>
    /// When this system accepted the event, to the millisecond: an erasure of the user at this time or later voids it, however
    /// often and late it is delivered. Null in messages that do not say; then the time the message was queued stands for it.
    /// </summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The rating as a profile keeps it.</summary>
    public ProfileRating ToProfileRating() => new(
        MovieId, Rating, DateTimeOffset.FromUnixTimeMilliseconds(RatedAt.ToUnixTimeMilliseconds()), EventId);
}
