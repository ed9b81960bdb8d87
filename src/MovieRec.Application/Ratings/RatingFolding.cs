namespace MovieRec.Application.Ratings;

/// <summary>Folds queued ratings into profiles: late, repeated and reordered messages leave the profiles the same.</summary>
/// <param name="profiles">The profiles.</param>
/// <param name="clock">Tells when a profile was written.</param>
public sealed class RatingFolding(IUserProfileStore profiles, TimeProvider clock)
{
    private const int UsersAtOnce = 8;

    /// <summary>Folds a message's events, one write per user; events accepted before the user was erased do not count.</summary>
    /// <param name="text">The message's text.</param>
    /// <param name="insertedAt">When the message was queued.</param>
    /// <param name="cancellationToken">Stops between users; folding the message again is harmless.</param>
    /// <returns>The number of events in the message.</returns>
    /// <exception cref="InvalidRatingMessageException">The message is not a rating.</exception>
    public async Task<int> FoldAsync(string text, DateTimeOffset insertedAt, CancellationToken cancellationToken)
    {
        var events = RatingMessage.Read(text);
        await Parallel.ForEachAsync(
            events.GroupBy(rating => rating.UserId, StringComparer.Ordinal),
            new ParallelOptions { MaxDegreeOfParallelism = UsersAtOnce, CancellationToken = cancellationToken },
            async (user, cancellation) => await profiles.UpdateAsync(user.Key, profile => Fold(profile, user, insertedAt), cancellation));
        return events.Count;
    }

    private UserProfile Fold(UserProfile profile, IEnumerable<RatingEvent> events, DateTimeOffset insertedAt) => profile.Fold(
        events.Where(rating => !((rating.AcceptedAt ?? insertedAt) <= profile.ErasedAt)).Select(rating => rating.ToProfileRating()),
        clock.GetUtcNow());
}
