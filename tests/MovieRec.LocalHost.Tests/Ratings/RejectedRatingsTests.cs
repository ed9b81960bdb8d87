using Microsoft.Extensions.Hosting;
using MovieRec.LocalHost.Ratings;
using MovieRec.LocalHost.Tests.Hosting;

namespace MovieRec.LocalHost.Tests.Ratings;

/// <summary>Whatever is wrong with any rating, the answer names the field and nothing is stored.</summary>
public sealed class RejectedRatingsTests : IAsyncLifetime, IDisposable
{
    // Nothing takes from this queue, so whatever is sent stays countable.
    private readonly RunningHost host = new() { Replace = services => services.RemoveAll<IHostedService, RatingQueueConsumer>() };

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("rating", """{"userId":"u","movieId":1,"rating":0}""")]
    [InlineData("rating", """{"userId":"u","movieId":1,"rating":5.3}""")]
    [InlineData("rating", """{"userId":"u","movieId":1,"rating":6}""")]
    [InlineData("rating", """{"userId":"u","movieId":1,"rating":-1}""")]
    [InlineData("rating", """{"userId":"u","movieId":1,"rating":"NaN"}""")]
    [InlineData("rating", """{"userId":"u","movieId":1,"rating":"4.5"}""")]
    [InlineData("rating", """{"userId":"u","movieId":1,"rating":1e400}""")]
    [InlineData("rating", """{"userId":"u","movieId":1,"rating":null}""")]
    [InlineData("rating", """{"userId":"u","movieId":1}""")]
    [InlineData("movieId", """{"userId":"u","movieId":999,"rating":3}""")]
    [InlineData("movieId", """{"userId":"u","movieId":1.5,"rating":3}""")]
    [InlineData("movieId", """{"userId":"u","movieId":99999999999,"rating":3}""")]
    [InlineData("movieId", """{"userId":"u","movieId":"1","rating":3}""")]
    [InlineData("movieId", """{"userId":"u","rating":3}""")]
    [InlineData("userId", """{"userId":"","movieId":1,"rating":3}""")]
    [InlineData("userId", """{"userId":42,"movieId":1,"rating":3}""")]
    [InlineData("userId", """{"userId":"a\u0000b","movieId":1,"rating":3}""")]
    [InlineData("userId", """{"userId":"a\nb","movieId":1,"rating":3}""")]
    [InlineData("userId", """{"userId":"a\u0085b","movieId":1,"rating":3}""")]
    [InlineData("userId", """{"userId":"..","movieId":1,"rating":3}""")]
    [InlineData("userId", """{"movieId":1,"rating":3}""")]
    [InlineData("body", """{"userId":"a\ud800","movieId":1,"rating":3}""")]
    [InlineData("ratedAt", """{"userId":"u","movieId":1,"rating":3,"ratedAt":"2999-01-01T00:00:00Z"}""")]
    [InlineData("ratedAt", """{"userId":"u","movieId":1,"rating":3,"ratedAt":"1969-12-31T23:59:59Z"}""")]
    [InlineData("ratedAt", """{"userId":"u","movieId":1,"rating":3,"ratedAt":"2020-01-01T00:00:00"}""")]
    [InlineData("ratedAt", """{"userId":"u","movieId":1,"rating":3,"ratedAt":"yesterday"}""")]
    [InlineData("ratedAt", """{"userId":"u","movieId":1,"rating":3,"ratedAt":1600000000}""")]
    [InlineData("eventId", """{"userId":"u","movieId":1,"rating":3,"eventId":"7"}""")]
    [InlineData("eventId", """{"userId":"u","movieId":1,"rating":3,"eventId":"00000000-0000-0000-0000-000000000000"}""")]
    [InlineData("stars", """{"userId":"u","movieId":1,"rating":3,"stars":3}""")]
    [InlineData("Rating", """{"userId":"u","movieId":1,"rating":3,"Rating":4}""")]
    [InlineData("rating", """{"userId":"u","movieId":1,"rating":3,"rating":4}""")]
    [InlineData("[1].rating", """[{"userId":"u","movieId":1,"rating":3},{"userId":"u","movieId":2,"rating":5.3}]""")]
    [InlineData("[1]", """[{"userId":"u","movieId":1,"rating":3},7]""")]
    [InlineData("body", "[]")]
    [InlineData("body", "7")]
    [InlineData("body", "null")]
    [InlineData("body", "")]
    [InlineData("body", """{"userId":"u","movieId":1,"rating":""")]
    [InlineData("body", """{"userId":"u","movieId":1,"rating":NaN}""")]
    [InlineData("body", """{"userId":"u","movieId":1,"rating":3} trailing""")]
    public async Task A_wrong_rating_is_refused_by_its_field(string field, string body)
    {
        var answer = await host.CreateClient().PostJsonAsync("/api/ratings", body);

        Assert.Equal([field], await answer.WrongFieldsAsync());
        Assert.Equal(0, host.Queue.Count);
    }

    [Fact]
    public async Task A_user_id_of_300_characters_is_refused()
    {
        var answer = await host.CreateClient().PostJsonAsync("/api/ratings", $$"""{"userId":"{{new string('u', 300)}}","movieId":1,"rating":3}""");

        Assert.Equal(["userId"], await answer.WrongFieldsAsync());
        Assert.Equal(0, host.Queue.Count);
    }

    [Fact]
    public async Task Five_hundred_and_one_ratings_are_refused_and_five_hundred_are_not()
    {
        var client = host.CreateClient();

        Assert.Equal(["body"], await (await client.PostJsonAsync("/api/ratings", Many(501))).WrongFieldsAsync());
        Assert.Equal(0, host.Queue.Count);
        var accepted = await client.PostJsonAsync("/api/ratings", Many(500));
        Assert.Equal(202, (int)accepted.StatusCode);
        Assert.Equal(500, (await accepted.JsonAsync()).GetProperty("accepted").GetInt32());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_two_megabytes_is_refused_whether_it_says_its_length_or_not(bool saysLength)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ratings")
        {
            Content = new StringContent(new string(' ', 2 * 1024 * 1024), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = saysLength ? null : true;
        request.Content.Headers.ContentLength = saysLength ? 2 * 1024 * 1024 : null;

        Assert.Equal(["body"], await (await host.CreateClient().SendAsync(request)).WrongFieldsAsync());
        Assert.Equal(0, host.Queue.Count);
    }

    [Fact]
    public async Task A_body_that_is_not_UTF_8_is_refused()
    {
        using var content = new ByteArrayContent([.. "{\"userId\":\""u8, 0xC3, 0x28, .. "\",\"movieId\":1,\"rating\":3}"u8]);
        content.Headers.ContentType = new("application/json");

        Assert.Equal(["body"], await (await host.CreateClient().PostAsync("/api/ratings", content)).WrongFieldsAsync());
        Assert.Equal(0, host.Queue.Count);
    }

    [Fact]
    public async Task A_body_that_does_not_say_it_is_JSON_is_refused()
    {
        using var content = new StringContent("""{"userId":"u","movieId":1,"rating":3}""", System.Text.Encoding.UTF8, "text/plain");

        await (await host.CreateClient().PostAsync("/api/ratings", content)).ProblemAsync(415);
        Assert.Equal(0, host.Queue.Count);
    }

    private static string Many(int count) => $"[{string.Join(',', Enumerable.Repeat("""{"userId":"u","movieId":1,"rating":3}""", count))}]";
}
