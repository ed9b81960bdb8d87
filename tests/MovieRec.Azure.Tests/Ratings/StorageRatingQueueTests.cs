using Azure.Storage.Queues;
using MovieRec.Application.Ratings;
using MovieRec.Azure.Storage;
using MovieRec.Azure.Tests.Storage;
using MovieRec.Testing.Azurite;
using MovieRec.Testing.Ports;

namespace MovieRec.Azure.Tests.Ratings;

[Collection(AzuriteTests.Name)]
public sealed class StorageRatingQueueTests(AzuriteFixture azurite) : RatingQueueContract, IDisposable
{
    private readonly OwnServices services = new(azurite);

    protected override IRatingQueue Queue => services.Get<IRatingQueue>();

    protected override IRatingQueueReceiver Receiver => services.Get<IRatingQueueReceiver>();

    [SkippableFact]
    public async Task A_message_is_base64_as_queue_triggers_expect()
    {
        await Queue.SendAsync([Event("a", 1)], default);

        var raw = (await RawQueue(poison: false).PeekMessageAsync()).Value.Body.ToString();

        Assert.Contains("\"userId\":\"a\"", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(raw)), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("""{"userId":"plain JSON, not base64"}""")]
    [InlineData("////")]
    [InlineData("<?xml version='1.0'?>")]
    public async Task Text_that_is_not_base64_is_passed_on(string raw)
    {
        await SendRawAsync(raw);

        Assert.Equal(raw, Assert.Single(await Receiver.ReceiveAsync(1, TimeSpan.FromMinutes(1), default)).Text);
    }

    [SkippableFact]
    public async Task The_longest_foreign_message_can_be_poisoned()
    {
        var raw = new string('{', 64 * 1024);
        await SendRawAsync(raw);
        var message = Assert.Single(await Receiver.ReceiveAsync(1, TimeSpan.FromMinutes(1), default));

        await Receiver.PoisonAsync(message, default);

        Assert.Equal([raw], await PoisonedAsync());
    }

    public void Dispose() => services.Dispose();

    protected override Task SendTextAsync(string text) =>
        SendRawAsync(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)));

    protected override async Task<IReadOnlyList<string>> PoisonedAsync()
    {
        var messages = await RawQueue(poison: true).PeekMessagesAsync(32);
        return [.. messages.Value.Select(message => MovieRec.Azure.Ratings.MessageText.Decode(message.Body.ToString()))];
    }

    private async Task SendRawAsync(string raw)
    {
        var queue = RawQueue(poison: false);
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync(raw);
    }

    private QueueClient RawQueue(bool poison)
    {
        var names = services.Get<StorageNames>();
        return services.Get<StorageClients>().Queues.GetQueueClient(poison ? names.PoisonRatings : names.Ratings);
    }
}
