namespace MovieRec.Application.Ratings;

/// <summary>Folds queued ratings into profiles: late, repeated and reordered messages leave the profiles the same.</summary>
/// <param name="profiles">The profiles.</param>
/// <param name="clock">Tells when a profile was written.</param>
public sealed class RatingFolding(IUserProfileStore profiles, TimeProvider clock)
{
    private const int UsersAtOnce = 8;

    /// <summary>Reads a message; events that do not say when they were accepted were when the message was queued.</summary>
    /// <param name="text">The message's text.</param>
    /// <param name="insertedAt">When the message was queued.</param>
    /// <exception cref="InvalidRatingMessageException">The message is not a rating.</exception>
    public static IReadOnlyList<RatingEvent> Read(string text, DateTimeOffset insertedAt) =>
        [.. RatingMessage.Read(text).Select(rating => rating with { AcceptedAt = rating.AcceptedAt ?? insertedAt })];

    /// <summary>Reads a message and folds it.</summary>
    /// <param name="text">The message's text.</param>
    /// <param name="insertedAt">When the message was queued.</param>
    /// <param name="cancellationToken">Stops between users; folding the message again is harmless.</param>
    /// <exception cref="InvalidRatingMessageException">The message is not a rating.</exception>
    public Task FoldAsync(string text, DateTimeOffset insertedAt, CancellationToken cancellationToken) =>
        FoldAsync(Read(text, insertedAt), cancellationToken);

    /// <summary>Folds events, one write per user; events accepted before the user was erased do not count.</summary>
    /// <param name="events">The events, as <see cref="Read"/> returns them.</param>
    /// <param name="cancellationToken">Stops between users; folding the events again is harmless.</param>
    public Task FoldAsync(IEnumerable<RatingEvent> events, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        events.GroupBy(rating => rating.UserId, StringComparer.Ordinal),
        new ParallelOptions { MaxDegreeOfParallelism = UsersAtOnce, CancellationToken = cancellationToken },
        async (user, cancellation) => await profiles.UpdateAsync(user.Key, profile => Fold(profile, user), cancellation));

    private UserProfile Fold(UserProfile profile, IEnumerable<RatingEvent> events) => profile.Fold(
        events.Where(rating => !(rating.AcceptedAt <= profile.ErasedAt)).Select(rating => rating.ToProfileRating()),
        clock.GetUtcNow());
}
