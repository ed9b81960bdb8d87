using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MovieRec.Application.Ratings;
using MovieRec.Core.Ratings;
using MovieRec.LocalHost.Ratings;
using MovieRec.LocalHost.Tests.Hosting;
using MovieRec.Testing.InMemory;

namespace MovieRec.LocalHost.Tests.Ratings;

public sealed class RatingQueueConsumerTests
{
    private readonly InMemoryRatingQueue queue = new();
    private readonly FailingProfileStore profiles = new();

    [Fact]
    public async Task A_message_that_cannot_be_folded_is_tried_five_times_and_then_poison_and_stops_no_other()
    {
        profiles.Fail = userId => userId == "bad" ? new InvalidOperationException("broken profile") : null;
        await SendAsync("bad");
        await SendAsync("good");

        using var consumer = await StartAsync();

        await Eventually.Async(() => Task.FromResult(queue.Poison.Count == 1 && queue.Count == 0));
        Assert.NotNull(await profiles.GetAsync("good", CancellationToken.None));
        Assert.True(profiles.Failures >= 5);
        await consumer.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task An_outage_is_waited_out_however_long_it_takes()
    {
        profiles.Fail = _ => new HttpRequestException("storage is down");
        await SendAsync("patient");

        using var consumer = await StartAsync();
        await Eventually.Async(() => Task.FromResult(profiles.Failures > 10));
        profiles.Fail = _ => null;

        await Eventually.Async(async () => await profiles.GetAsync("patient", CancellationToken.None) is not null && queue.Count == 0);
        Assert.Empty(queue.Poison);
        await consumer.StopAsync(CancellationToken.None);
    }

    private Task SendAsync(string userId) =>
        queue.SendAsync([new(Guid.CreateVersion7(), userId, 1, HalfStars.FromHalves(8), DateTimeOffset.UnixEpoch)], CancellationToken.None);

    private async Task<RatingQueueConsumer> StartAsync()
    {
        var options = new RatingQueueOptions
        {
            PollInterval = TimeSpan.FromMilliseconds(1),
            Visibility = TimeSpan.FromMilliseconds(1),
            MaximumBackoff = TimeSpan.FromMilliseconds(5),
        };
        var consumer = new RatingQueueConsumer(
            queue, new RatingFolding(profiles, TimeProvider.System), Options.Create(options), TimeProvider.System, NullLogger<RatingQueueConsumer>.Instance);
        await consumer.StartAsync(CancellationToken.None);
        return consumer;
    }
}
