using MovieRec.Core.Ratings;

namespace MovieRec.Application.Ratings;

/// <summary>The rating of a film that a profile holds.</summary>
/// <param name="MovieId">The film.</param>
/// <param name="Rating">Half a star to five stars.</param>
/// <param name="RatedAt">When, to the millisecond.</param>
/// <param name="EventId">The event it came from; empty for imported ratings.</param>
public readonly record struct ProfileRating(int MovieId, HalfStars Rating, DateTimeOffset RatedAt, Guid EventId)
{
    /// <summary>
    /// True if this rating replaces another one of the same film: the later time wins, equal times the larger event id
    /// (compared by its text). The order is total, so folding commutes.
    /// </summary>
    public bool Replaces(ProfileRating other)
    {
        var byTime = RatedAt.ToUnixTimeMilliseconds().CompareTo(other.RatedAt.ToUnixTimeMilliseconds());
        var order = byTime != 0 ? byTime : EventId.CompareTo(other.EventId);
        return order != 0 ? order > 0 : Rating > other.Rating;
    }
}
