namespace MovieRec.Application.Ratings;

/// <summary>All ratings of one user, at most one per film, films ascending.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Ratings">The ratings by ascending movie id.</param>
/// <param name="UpdatedAt">When the profile was last written.</param>
/// <param name="ErasedAt">When the user's data was last erased: events accepted up to then no longer count. Null if never.</param>
public sealed record UserProfile(string UserId, IReadOnlyList<ProfileRating> Ratings, DateTimeOffset UpdatedAt, DateTimeOffset? ErasedAt = null)
{
    /// <summary>The most ratings a profile keeps; beyond it the oldest go. It fits a table entity of 1 MiB.</summary>
    public const int MaximumRatings = 32_000;

    /// <summary>A user without ratings.</summary>
    public static UserProfile Empty(string userId) => new(userId, [], DateTimeOffset.UnixEpoch);

    /// <summary>
    /// Folds ratings in. Commutative and idempotent: whatever the order and number of deliveries, the result is the same.
    /// Returns this instance if nothing changed.
    /// </summary>
    public UserProfile Fold(IEnumerable<ProfileRating> incoming, DateTimeOffset now)
    {
        var byMovie = new SortedDictionary<int, ProfileRating>(Ratings.ToDictionary(rating => rating.MovieId));
        var changed = false;
        foreach (var rating in incoming)
        {
            if (!byMovie.TryGetValue(rating.MovieId, out var existing) || rating.Replaces(existing))
            {
                byMovie[rating.MovieId] = rating;
                changed = true;
            }
        }

        return changed ? this with { Ratings = Newest(byMovie.Values), UpdatedAt = now } : this;
    }

    /// <summary>Folds imported ratings in; what a user had rated before an erasure stays erased.</summary>
    public UserProfile FoldImported(IEnumerable<ProfileRating> imported, DateTimeOffset now) =>
        Fold(imported.Where(rating => !(rating.RatedAt <= ErasedAt)), now);

    private static IReadOnlyList<ProfileRating> Newest(IReadOnlyCollection<ProfileRating> ratings) => ratings.Count <= MaximumRatings
        ? [.. ratings]
        : [.. ratings
            .OrderByDescending(rating => rating.RatedAt)
            .ThenByDescending(rating => rating.EventId)
            .ThenByDescending(rating => rating.MovieId)
            .Take(MaximumRatings)
            .OrderBy(rating => rating.MovieId)];
}
