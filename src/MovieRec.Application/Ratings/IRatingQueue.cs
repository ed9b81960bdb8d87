namespace MovieRec.Application.Ratings;

/// <summary>The sending side of the queue <c>ratings</c>.</summary>
public interface IRatingQueue
{
    /// <summary>
    /// Queues events, durably when it returns, in as few messages of at most 48 KiB as they need.
    /// Message text (before base64) is one event as JSON, or an array of events.
    /// </summary>
    Task SendAsync(IReadOnlyList<RatingEvent> events, CancellationToken cancellationToken);
}

/// <summary>The receiving side of the queue <c>ratings</c>, for hosts without queue triggers.</summary>
public interface IRatingQueueReceiver
{
    /// <summary>Takes up to <paramref name="maximum"/> messages, invisible to others for <paramref name="visibility"/>.</summary>
    Task<IReadOnlyList<QueuedRatings>> ReceiveAsync(int maximum, TimeSpan visibility, CancellationToken cancellationToken);

    /// <summary>Removes a folded message.</summary>
    Task DeleteAsync(QueuedRatings message, CancellationToken cancellationToken);

    /// <summary>Moves a message to <c>ratings-poison</c>: it is there before it leaves the queue.</summary>
    Task PoisonAsync(QueuedRatings message, CancellationToken cancellationToken);
}

/// <summary>A message taken from the queue.</summary>
/// <param name="Id">The queue's id of the message.</param>
/// <param name="Receipt">Proof of possession; changes with every receive.</param>
/// <param name="Text">The decoded text, whatever it is.</param>
/// <param name="InsertedAt">When it was queued.</param>
/// <param name="DequeueCount">How often it was taken, this time included.</param>
public sealed record QueuedRatings(string Id, string Receipt, string Text, DateTimeOffset InsertedAt, long DequeueCount);
