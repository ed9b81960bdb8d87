using MovieRec.Application.Ratings;
using MovieRec.Core.Ratings;
using MovieRec.Testing.InMemory;
using MovieRec.Testing.Time;

namespace MovieRec.Application.Tests.Ratings;

public sealed class RatingIntakeTests
{
    private readonly InMemoryRatingQueue queue = new();
    private readonly ManualClock clock = new(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero).AddTicks(12_345_678));

    [Fact]
    public async Task What_the_caller_left_out_is_filled_in_to_the_millisecond()
    {
        var rating = Assert.Single(await AcceptAsync(new RatingSubmission("u", 1, HalfStars.FromHalves(9))));

        var now = new DateTimeOffset(2026, 11, 20, 12, 0, 1, 234, TimeSpan.Zero);
        Assert.Equal((now, now), (rating.RatedAt, rating.AcceptedAt));
        Assert.Equal(7, rating.EventId.Version);
    }

    [Fact]
    public async Task What_the_caller_said_is_kept()
    {
        var id = Guid.NewGuid();
        var ratedAt = DateTimeOffset.UnixEpoch.AddDays(1);

        var rating = Assert.Single(await AcceptAsync(new RatingSubmission("u", 1, HalfStars.FromHalves(9), ratedAt, id)));

        Assert.Equal((id, ratedAt), (rating.EventId, rating.RatedAt));
    }

    [Fact]
    public async Task Of_many_ratings_of_a_film_in_one_request_the_last_replaces_all_others()
    {
        var events = await AcceptAsync([.. Enumerable.Range(0, 50).Select(at => new RatingSubmission("u", 1, HalfStars.FromHalves(1 + (at % 10))))]);

        var last = events[^1].ToProfileRating();
        Assert.All(events.SkipLast(1), other => Assert.True(last.Replaces(other.ToProfileRating())));
    }

    [Fact]
    public async Task Ratings_are_queued_before_the_intake_returns()
    {
        await AcceptAsync(new RatingSubmission("u", 1, HalfStars.FromHalves(9)));

        Assert.Equal(1, queue.Count);
    }

    private Task<IReadOnlyList<RatingEvent>> AcceptAsync(params RatingSubmission[] ratings) =>
        new RatingIntake(queue, clock).AcceptAsync(ratings, CancellationToken.None);
}
