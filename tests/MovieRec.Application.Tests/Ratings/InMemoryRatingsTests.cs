using MovieRec.Application.Ratings;
using MovieRec.Testing.InMemory;
using MovieRec.Testing.Ports;

namespace MovieRec.Application.Tests.Ratings;

public sealed class InMemoryRatingQueueTests : RatingQueueContract
{
    private readonly InMemoryRatingQueue queue = new();

    protected override IRatingQueue Queue => queue;

    protected override IRatingQueueReceiver Receiver => queue;

    protected override Task SendTextAsync(string text)
    {
        queue.SendText(text);
        return Task.CompletedTask;
    }

    protected override Task<IReadOnlyList<string>> PoisonedAsync() => Task.FromResult(queue.Poison);
}

public sealed class InMemoryUserProfileStoreTests : UserProfileStoreContract
{
    protected override IUserProfileStore Store { get; } = new InMemoryUserProfileStore();
}
