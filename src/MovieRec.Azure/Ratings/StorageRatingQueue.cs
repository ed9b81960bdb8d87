using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using MovieRec.Application.Ratings;
using MovieRec.Azure.Storage;

namespace MovieRec.Azure.Ratings;

/// <summary>The queues <c>ratings</c> and <c>ratings-poison</c>.</summary>
internal sealed class StorageRatingQueue(StorageClients clients, StorageNames names) : IRatingQueue, IRatingQueueReceiver, IDisposable
{
    private const int MaximumReceived = 32;
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly OnFirstUse<QueueClient> queue = Created(clients, names.Ratings);
    private readonly OnFirstUse<QueueClient> poison = Created(clients, names.PoisonRatings);

    public async Task SendAsync(IReadOnlyList<RatingEvent> events, CancellationToken cancellationToken)
    {
        var client = await queue.GetAsync(cancellationToken);
        foreach (var text in RatingMessage.Write(events))
        {
            await SendAsync(client, text, cancellationToken);
        }
    }

    public async Task<IReadOnlyList<QueuedRatings>> ReceiveAsync(int maximum, TimeSpan visibility, CancellationToken cancellationToken)
    {
        var client = await queue.GetAsync(cancellationToken);
        var received = await client.ReceiveMessagesAsync(Math.Min(maximum, MaximumReceived), visibility, cancellationToken);
        return [.. received.Value.Select(Message)];
    }

    public async Task DeleteAsync(QueuedRatings message, CancellationToken cancellationToken)
    {
        var client = await queue.GetAsync(cancellationToken);
        try
        {
            await client.DeleteMessageAsync(message.Id, message.Receipt, cancellationToken);
        }
        catch (RequestFailedException exception) when (IsNoLongerHeld(exception))
        {
            // Deleted before, or in other hands since its time ran out: whoever holds it now deletes it.
        }
    }

    public async Task PoisonAsync(QueuedRatings message, CancellationToken cancellationToken)
    {
        await SendAsync(await poison.GetAsync(cancellationToken), message.Text, cancellationToken);
        await DeleteAsync(message, cancellationToken);
    }

    public void Dispose()
    {
        queue.Dispose();
        poison.Dispose();
    }

    private static OnFirstUse<QueueClient> Created(StorageClients clients, string name) => new(
        clients.Queues.GetQueueClient(name),
        (queue, cancellationToken) => queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken));

    private static Task SendAsync(QueueClient client, string text, CancellationToken cancellationToken) =>
        client.SendMessageAsync(MessageText.Encode(text), timeToLive: Forever, cancellationToken: cancellationToken);

    private static QueuedRatings Message(QueueMessage message) => new(
        message.MessageId,
        message.PopReceipt,
        MessageText.Decode(message.Body.ToString()),
        message.InsertedOn ?? DateTimeOffset.UtcNow,
        message.DequeueCount);

    private static bool IsNoLongerHeld(RequestFailedException exception) =>
        exception.ErrorCode == QueueErrorCode.MessageNotFound || exception.ErrorCode == QueueErrorCode.PopReceiptMismatch;
}
