using MovieRec.Application.Ratings;

namespace MovieRec.LocalHost.Journal;

/// <summary>
/// Writes events to the journal before they are queued. Once they are there they are accepted, whether the queue takes them or not:
/// a later check sends what is missing.
/// </summary>
internal sealed partial class JournaledRatingQueue(RatingJournal journal, IRatingQueue queue, ILogger<JournaledRatingQueue> logger) : IRatingQueue
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task SendAsync(IReadOnlyList<RatingEvent> events, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await journal.AppendAsync(new RatingsRecord(events));
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await queue.SendAsync(events, timeout.Token);
        }
        catch (Exception exception)
        {
            LogNotQueued(exception, events.Count);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The queue did not take {Count} accepted ratings; they will be sent again from the journal.")]
    private partial void LogNotQueued(Exception exception, int count);
}
