using MovieRec.LocalHost.Tests.Hosting;

namespace MovieRec.LocalHost.Tests.Ratings;

public sealed class RatingsTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task An_accepted_rating_shows_and_changes_the_recommendations()
    {
        var client = host.CreateClient();
        var before = await client.GetJsonAsync("/api/users/newcomer/recommendations?count=3");
        Assert.All(before.GetProperty("items").EnumerateArray(), item => Assert.Equal("popular", item.GetProperty("source").GetString()));

        var answer = await client.PostJsonAsync("/api/ratings", """{"userId":"newcomer","movieId":5,"rating":5}""");

        Assert.Equal(202, (int)answer.StatusCode);
        await Eventually.Async(async () => (await client.GetJsonAsync("/api/users/newcomer/ratings")).MovieIds() is [5]);
        var after = await client.GetJsonAsync("/api/users/newcomer/recommendations?count=3");
        Assert.DoesNotContain(5, after.MovieIds());
        Assert.Contains(after.GetProperty("items").EnumerateArray(), item => item.GetProperty("source").GetString() == "ials");
    }

    [Fact]
    public async Task Of_two_ratings_of_a_film_in_one_body_the_later_wins()
    {
        var client = host.CreateClient();
        await client.PostJsonAsync("/api/ratings", """[{"userId":"twice","movieId":1,"rating":1},{"userId":"twice","movieId":1,"rating":4.5}]""");

        await Eventually.Async(async () => (await client.GetJsonAsync("/api/users/twice/ratings")).MovieIds().Length > 0);
        var rating = (await client.GetJsonAsync("/api/users/twice/ratings")).GetProperty("items")[0].GetProperty("rating").GetDouble();
        Assert.Equal(4.5, rating);
    }

    [Fact]
    public async Task An_erased_user_stays_erased_and_can_come_back()
    {
        var client = host.CreateClient();
        await client.PostJsonAsync("/api/ratings", """{"userId":"gone","movieId":1,"rating":4}""");
        await Eventually.Async(async () => (await client.GetJsonAsync("/api/users/gone/ratings")).MovieIds() is [1]);

        Assert.Equal(204, (int)(await client.DeleteAsync("/api/users/gone")).StatusCode);
        Assert.Empty((await client.GetJsonAsync("/api/users/gone/ratings")).MovieIds());
        await client.PostJsonAsync("/api/ratings", """{"userId":"gone","movieId":2,"rating":4}""");

        await Eventually.Async(async () => (await client.GetJsonAsync("/api/users/gone/ratings")).MovieIds() is [2]);
    }

    [Fact]
    public async Task A_message_that_is_not_a_rating_ends_in_the_poison_queue_and_stops_nobody()
    {
        var client = host.CreateClient();
        host.Queue.SendText("hello");
        host.Queue.SendText("""{"eventId":"0198c0de-7e57-7abc-8def-0123456789ab","userId":"u","movieId":1,"rating":9,"ratedAt":"2026-01-01T00:00:00Z"}""");
        await client.PostJsonAsync("/api/ratings", """{"userId":"after-poison","movieId":1,"rating":4}""");

        await Eventually.Async(async () => (await client.GetJsonAsync("/api/users/after-poison/ratings")).MovieIds() is [1]);
        await Eventually.Async(() => Task.FromResult(host.Queue.Poison.Count == 2 && host.Queue.Count == 0));
        Assert.Contains("hello", host.Queue.Poison);
    }
}
