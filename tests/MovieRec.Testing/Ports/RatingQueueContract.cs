using MovieRec.Application.Ratings;
using MovieRec.Core.Ratings;
using Xunit;

namespace MovieRec.Testing.Ports;

/// <summary>What every rating queue does.</summary>
public abstract class RatingQueueContract
{
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(5);
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    protected abstract IRatingQueue Queue { get; }

    protected abstract IRatingQueueReceiver Receiver { get; }

    protected abstract Task SendTextAsync(string text);

    protected abstract Task<IReadOnlyList<string>> PoisonedAsync();

    [SkippableFact]
    public async Task An_event_arrives_as_it_was_sent()
    {
        var sent = Event("käthe/#%?", 1) with { AcceptedAt = Noon.AddSeconds(1) };

        await Queue.SendAsync([sent], default);

        var message = Assert.Single(await Receiver.ReceiveAsync(32, Hidden, default));
        Assert.Equal([sent], RatingMessage.Read(message.Text));
        Assert.Equal(1, message.DequeueCount);
    }

    [SkippableFact]
    public async Task Five_hundred_events_arrive_in_order_in_messages_below_the_limit()
    {
        RatingEvent[] sent = [.. Enumerable.Range(1, 500).Select(movie => Event(new string('é', 128), movie))];

        await Queue.SendAsync(sent, default);

        var messages = await Receiver.ReceiveAsync(32, Hidden, default);
        Assert.True(messages.Count > 1);
        Assert.All(messages, message => Assert.True(message.Text.Length <= RatingMessage.MaximumBytes));
        Assert.Equal(sent, messages.SelectMany(message => RatingMessage.Read(message.Text)).OrderBy(rating => rating.MovieId));
    }

    [SkippableFact]
    public async Task A_message_taken_is_hidden_and_a_deleted_one_is_gone()
    {
        await Queue.SendAsync([Event("a", 1)], default);
        var message = Assert.Single(await Receiver.ReceiveAsync(1, Hidden, default));
        Assert.Empty(await Receiver.ReceiveAsync(1, Hidden, default));

        await Receiver.DeleteAsync(message, default);
        await Receiver.DeleteAsync(message, default);

        Assert.Empty(await Receiver.ReceiveAsync(1, Hidden, default));
    }

    [SkippableFact]
    public async Task A_message_not_deleted_in_time_comes_again_with_its_count()
    {
        await Queue.SendAsync([Event("a", 1)], default);
        var first = Assert.Single(await Receiver.ReceiveAsync(1, TimeSpan.FromSeconds(1), default));

        var second = await AgainAsync();
        await Receiver.DeleteAsync(first, default);

        Assert.Equal((first.Id, first.Text, 2), (second.Id, second.Text, second.DequeueCount));
        await Receiver.PoisonAsync(second, default);
        Assert.Equal([second.Text], await PoisonedAsync());
    }

    [SkippableFact]
    public async Task Poison_leaves_the_queue_and_keeps_its_text()
    {
        await SendTextAsync("not a rating: <ä>");
        var message = Assert.Single(await Receiver.ReceiveAsync(1, Hidden, default));
        Assert.Throws<InvalidRatingMessageException>(() => RatingMessage.Read(message.Text));

        await Receiver.PoisonAsync(message, default);

        Assert.Equal(["not a rating: <ä>"], await PoisonedAsync());
        Assert.Empty(await Receiver.ReceiveAsync(1, Hidden, default));
    }

    protected static RatingEvent Event(string user, int movie) => new(Guid.NewGuid(), user, movie, HalfStars.FromHalves(9), Noon);

    private async Task<QueuedRatings> AgainAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (await Receiver.ReceiveAsync(1, Hidden, patience.Token) is [var message])
            {
                return message;
            }

            await Task.Delay(50, patience.Token);
        }
    }
}
