using Microsoft.Extensions.Options;
using MovieRec.Application.Ratings;
using MovieRec.LocalHost.Failures;

namespace MovieRec.LocalHost.Ratings;

/// <summary>
/// Folds the messages of the queue. Those received together are folded together, one write per user; if that fails, each on its own,
/// so that one message stops no other.
/// </summary>
internal sealed partial class RatingQueueConsumer(
    IRatingQueueReceiver queue,
    RatingFolding folding,
    IOptions<RatingQueueOptions> options,
    TimeProvider clock,
    ILogger<RatingQueueConsumer> logger) : BackgroundService
{
    private const int BatchSize = 32;

    private readonly RatingQueueOptions settings = options.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = settings.PollInterval;
            try
            {
                var messages = await queue.ReceiveAsync(BatchSize, settings.Visibility, stoppingToken);
                await ConsumeAsync(messages, stoppingToken);
                pause = messages.Count > 0 ? TimeSpan.Zero : pause;
                failures = 0;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogOutage(exception, ++failures);
                pause = Backoff(failures);
            }

            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ConsumeAsync(IReadOnlyList<QueuedRatings> messages, CancellationToken cancellationToken)
    {
        var readable = new List<(QueuedRatings Message, IReadOnlyList<RatingEvent> Events)>();
        foreach (var message in messages)
        {
            try
            {
                readable.Add((message, RatingFolding.Read(message.Text, message.InsertedAt)));
            }
            catch (InvalidRatingMessageException exception)
            {
                LogInvalid(message.Id, exception.Message);
                await queue.PoisonAsync(message, cancellationToken);
            }
        }

        try
        {
            await folding.FoldAsync(readable.SelectMany(pair => pair.Events), cancellationToken);
        }
        catch (Exception exception) when (!StorageOutage.Is(exception) && !cancellationToken.IsCancellationRequested)
        {
            await Task.WhenAll(readable.Select(pair => ConsumeAsync(pair.Message, pair.Events, cancellationToken)));
            return;
        }

        await Task.WhenAll(readable.Select(pair => queue.DeleteAsync(pair.Message, cancellationToken)));
    }

    private async Task ConsumeAsync(QueuedRatings message, IReadOnlyList<RatingEvent> events, CancellationToken cancellationToken)
    {
        try
        {
            await folding.FoldAsync(events, cancellationToken);
        }
        catch (Exception exception) when (!StorageOutage.Is(exception) && !cancellationToken.IsCancellationRequested)
        {
            await FailAsync(message, exception, cancellationToken);
            return;
        }

        await queue.DeleteAsync(message, cancellationToken);
    }

    private async Task FailAsync(QueuedRatings message, Exception exception, CancellationToken cancellationToken)
    {
        LogFailure(exception, message.Id, message.DequeueCount);
        if (message.DequeueCount >= settings.MaximumDequeues)
        {
            await queue.PoisonAsync(message, cancellationToken);
        }
    }

    private TimeSpan Backoff(int failures) =>
        TimeSpan.FromTicks(Math.Min(settings.MaximumBackoff.Ticks, settings.PollInterval.Ticks << Math.Min(failures, 10)));

    [LoggerMessage(LogLevel.Warning, "The rating queue cannot be worked on ({Failures} times in a row).")]
    private partial void LogOutage(Exception exception, int failures);

    [LoggerMessage(LogLevel.Error, "Message {Id} is not a rating and moves to the poison queue: {Reason}")]
    private partial void LogInvalid(string id, string reason);

    [LoggerMessage(LogLevel.Error, "Message {Id} could not be folded, try {Tries}.")]
    private partial void LogFailure(Exception exception, string id, long tries);
}
