using FsCheck;
using FsCheck.Fluent;
using MovieRec.Application.Ratings;
using MovieRec.Core.Ratings;
using MovieRec.Testing.InMemory;
using MovieRec.Testing.Time;

namespace MovieRec.Application.Tests.Ratings;

/// <summary>However events are ordered, repeated and batched on their way, the profiles end the same.</summary>
public sealed class RatingFoldingProperties
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    // Few users, films, times and ids, so that every kind of tie occurs.
    private static readonly Gen<RatingEvent> Event =
        from user in Gen.Choose(1, 2)
        from movie in Gen.Choose(1, 4)
        from halves in Gen.Choose(1, 10)
        from ratedAt in Gen.Choose(0, 3)
        from acceptedAt in Gen.Choose(0, 5)
        from id in Gen.Choose(1, 3)
        select new RatingEvent(
            new(id, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), $"user {user}", movie, HalfStars.FromHalves(halves), Start.AddMilliseconds(ratedAt))
        {
            AcceptedAt = Start.AddMilliseconds(acceptedAt),
        };

    private static readonly Gen<Delivery> Deliveries =
        from events in Event.ListOf()
        from again in events.Count == 0 ? Gen.Constant(new List<RatingEvent>()) : Gen.Elements<RatingEvent>(events).ListOf()
        from shuffled in Gen.Shuffle([.. events, .. again])
        from size in Gen.Choose(1, 5)
        select new Delivery([.. events], shuffled, size);

    [Fact]
    public void Order_repetition_and_batches_do_not_matter() => Prop.ForAll(Deliveries.ToArbitrary(), delivery =>
        Same(Fold(delivery.Events.Chunk(1)), Fold(delivery.Shuffled.Chunk(delivery.BatchSize)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Order_does_not_matter_around_an_erasure() => Prop.ForAll(Deliveries.ToArbitrary(), Gen.Choose(0, 5).ToArbitrary(), (delivery, at) =>
    {
        var erasedAt = Start.AddMilliseconds(at);
        var later = delivery.Events.Where(rating => rating.AcceptedAt > erasedAt).ToArray();
        var erasedFirst = Fold(delivery.Shuffled.Chunk(delivery.BatchSize), erasedAt);
        return Same(Fold(later.Chunk(1), erasedAt), erasedFirst);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_erasure_after_everything_leaves_nothing_and_late_deliveries_bring_nothing_back() => Prop.ForAll(Deliveries.ToArbitrary(), delivery =>
    {
        var store = new InMemoryUserProfileStore();
        FoldInto(store, delivery.Events.Chunk(1));
        Erase(store, Start.AddMilliseconds(5));
        FoldInto(store, delivery.Shuffled.Chunk(delivery.BatchSize));
        return Ratings(store).Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_full_profile_keeps_the_newest_whatever_the_order()
    {
        RatingEvent[] events = [.. Enumerable.Range(1, UserProfile.MaximumRatings + 50).Select(movie => new RatingEvent(
            Guid.CreateVersion7(Start), "user", movie, HalfStars.FromHalves(1 + (movie % 10)), Start.AddMilliseconds(movie % 1000)) { AcceptedAt = Start })];
        var shuffled = events.ToArray();
        new Random(7).Shuffle(shuffled);

        var inOrder = Fold(events.Chunk(4_000));

        Assert.Equal(UserProfile.MaximumRatings, inOrder.Count);
        Assert.True(Same(inOrder, Fold(shuffled.Concat(shuffled.Take(5_000)).Chunk(3_000))));
    }

    [Fact]
    public async Task A_message_without_time_of_acceptance_counts_as_accepted_when_it_was_queued()
    {
        var store = new InMemoryUserProfileStore();
        Erase(store, Start);
        var folding = new RatingFolding(store, new ManualClock());
        const string Message = """{"eventId":"0198c0de-7e57-7abc-8def-0123456789ab","userId":"user 1","movieId":1,"rating":4,"ratedAt":"2026-11-01T00:00:00Z"}""";

        await folding.FoldAsync(Message, Start, CancellationToken.None);
        Assert.Empty(Ratings(store));
        await folding.FoldAsync(Message, Start.AddMilliseconds(1), CancellationToken.None);
        Assert.Single(Ratings(store));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{}")]
    [InlineData("[7]")]
    public async Task A_message_that_is_not_a_rating_is_told_from_others(string text)
    {
        var folding = new RatingFolding(new InMemoryUserProfileStore(), new ManualClock());

        await Assert.ThrowsAsync<InvalidRatingMessageException>(() => folding.FoldAsync(text, Start, CancellationToken.None));
    }

    private static IReadOnlyList<(string User, ProfileRating Rating)> Fold(IEnumerable<RatingEvent[]> batches, DateTimeOffset? erasedAt = null)
    {
        var store = new InMemoryUserProfileStore();
        if (erasedAt is { } at)
        {
            Erase(store, at);
        }

        FoldInto(store, batches);
        return Ratings(store);
    }

    private static void FoldInto(InMemoryUserProfileStore store, IEnumerable<RatingEvent[]> batches)
    {
        var folding = new RatingFolding(store, new ManualClock());
        foreach (var batch in batches)
        {
            folding.FoldAsync(batch, CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    private static void Erase(InMemoryUserProfileStore store, DateTimeOffset at)
    {
        foreach (var user in new[] { "user 1", "user 2" })
        {
            new UserErasure(store).EraseAsync(user, at, CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    private static List<(string User, ProfileRating Rating)> Ratings(InMemoryUserProfileStore store) => [.. store
        .AllAsync(CancellationToken.None)
        .ToBlockingEnumerable()
        .OrderBy(profile => profile.UserId)
        .SelectMany(profile => profile.Ratings.Select(rating => (profile.UserId, rating)))];

    private static bool Same(IReadOnlyList<(string User, ProfileRating Rating)> one, IReadOnlyList<(string User, ProfileRating Rating)> other) => one.SequenceEqual(other);

    private sealed record Delivery(RatingEvent[] Events, RatingEvent[] Shuffled, int BatchSize);
}
