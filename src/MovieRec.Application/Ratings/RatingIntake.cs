namespace MovieRec.Application.Ratings;

/// <summary>Takes valid ratings in: completes them and queues them.</summary>
/// <param name="queue">Where they go.</param>
/// <param name="clock">Tells the time of acceptance.</param>
public sealed class RatingIntake(IRatingQueue queue, TimeProvider clock)
{
    /// <summary>
    /// Queues ratings, durably when it returns. Of two ratings of the same film without a time the later in the list wins.
    /// </summary>
    /// <returns>The events queued, in the order given.</returns>
    public async Task<IReadOnlyList<RatingEvent>> AcceptAsync(IReadOnlyList<RatingSubmission> ratings, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        Guid[] newIds = [.. ratings.Select(_ => Guid.CreateVersion7(now)).Order()];
        List<RatingEvent> events = [.. ratings.Select((rating, at) => new RatingEvent(
            rating.EventId ?? newIds[at],
            rating.UserId,
            rating.MovieId,
            rating.Rating,
            DateTimeOffset.FromUnixTimeMilliseconds((rating.RatedAt ?? now).ToUnixTimeMilliseconds()))
        {
            AcceptedAt = now,
        })];
        await queue.SendAsync(events, cancellationToken);
        return events;
    }
}
