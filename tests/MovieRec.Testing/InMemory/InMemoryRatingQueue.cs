using MovieRec.Application.Ratings;

namespace MovieRec.Testing.InMemory;

/// <summary>The queue <c>ratings</c> and its poison queue in lists.</summary>
public sealed class InMemoryRatingQueue(TimeProvider? time = null) : IRatingQueue, IRatingQueueReceiver
{
    private readonly TimeProvider clock = time ?? TimeProvider.System;
    private readonly Lock gate = new();
    private readonly List<Message> messages = [];
    private readonly List<string> poison = [];

    /// <summary>The texts of the poison queue.</summary>
    public IReadOnlyList<string> Poison
    {
        get { lock (gate)
            {
                return [.. poison];
            }
        }
    }

    /// <summary>The number of messages, those in someone's hands included.</summary>
    public int Count
    {
        get { lock (gate)
            {
                return messages.Count;
            }
        }
    }

    /// <summary>Queues any text, as a foreign sender might.</summary>
    public void SendText(string text)
    {
        lock (gate)
        {
            messages.Add(new(Guid.NewGuid().ToString(), text, clock.GetUtcNow()));
        }
    }

    public Task SendAsync(IReadOnlyList<RatingEvent> events, CancellationToken cancellationToken)
    {
        foreach (var text in RatingMessage.Write(events))
        {
            SendText(text);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<QueuedRatings>> ReceiveAsync(int maximum, TimeSpan visibility, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            IReadOnlyList<QueuedRatings> taken =
                [.. messages.Where(message => message.VisibleAt <= now).Take(maximum).Select(message => message.Take(now + visibility))];
            return Task.FromResult(taken);
        }
    }

    public Task DeleteAsync(QueuedRatings message, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            messages.RemoveAll(held => held.Id == message.Id && held.Receipt == message.Receipt);
        }

        return Task.CompletedTask;
    }

    public Task PoisonAsync(QueuedRatings message, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            poison.Add(message.Text);
        }

        return DeleteAsync(message, cancellationToken);
    }

    private sealed class Message(string id, string text, DateTimeOffset insertedAt)
    {
        private long dequeueCount;

        public string Id => id;

        public string? Receipt { get; private set; }

        public DateTimeOffset VisibleAt { get; private set; } = DateTimeOffset.MinValue;

        public QueuedRatings Take(DateTimeOffset visibleAt)
        {
            Receipt = Guid.NewGuid().ToString();
            VisibleAt = visibleAt;
            return new(id, Receipt, text, insertedAt, ++dequeueCount);
        }
    }
}
