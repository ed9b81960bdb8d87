using MovieRec.Application.Ratings;
using MovieRec.Core.Ratings;
using MovieRec.LocalHost.Tests.Hosting;

namespace MovieRec.LocalHost.Tests.Endpoints;

public sealed class RecommendationsTests(RunningHost host) : IClassFixture<RunningHost>, IAsyncLifetime
{
    private readonly HttpClient client = host.CreateClient();

    public Task InitializeAsync() => host.Profiles.UpdateAsync(
        "thriller fan",
        profile => profile.Fold([Rated(5, 10), Rated(7, 9)], DateTimeOffset.UnixEpoch),
        CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Recommendations_leave_out_what_is_rated_and_say_their_source()
    {
        var list = await client.GetJsonAsync("/api/users/thriller%20fan/recommendations?count=3");

        Assert.Equal("v1", list.GetProperty("modelVersion").GetString());
        Assert.Contains(list.MovieIds()[0], (int[])[6, 11]);
        Assert.DoesNotContain(5, list.MovieIds());
        Assert.All(list.GetProperty("items").EnumerateArray(), item => Assert.False(item.TryGetProperty("reasons", out _)));
        Assert.Equal("ials", list.GetProperty("items")[0].GetProperty("source").GetString());
    }

    [Fact]
    public async Task Reasons_are_rated_films()
    {
        var list = await client.GetJsonAsync("/api/users/thriller%20fan/recommendations?count=1&explain=true");

        var reasons = list.GetProperty("items")[0].GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("movieId").GetInt32());
        Assert.NotEmpty(reasons);
        Assert.All(reasons, movieId => Assert.Contains(movieId, (int[])[5, 7]));
    }

    [Fact]
    public async Task Rated_films_come_back_on_request()
    {
        var list = await client.GetJsonAsync("/api/users/thriller%20fan/recommendations?count=12&includeRated=true");

        Assert.Contains(5, list.MovieIds());
    }

    [Fact]
    public async Task Ratings_in_the_body_are_recommended_for_like_those_of_a_user()
    {
        var posted = await client.PostJsonAsync(
            "/api/recommendations", """{"ratings":[{"movieId":5,"rating":5},{"movieId":7,"rating":4.5}],"count":5,"genre":["Crime,Romance"],"exclude":[8]}""");
        var user = await client.GetJsonAsync("/api/users/thriller%20fan/recommendations?count=5&genre=Crime,Romance&exclude=8");

        Assert.Equal(user.MovieIds(), (await posted.JsonAsync()).MovieIds());
        Assert.Equal([6, 9, 10], user.MovieIds().Order());
    }

    [Theory]
    [InlineData("diversity=1.5", "diversity")]
    [InlineData("diversity=NaN", "diversity")]
    [InlineData("explain=maybe", "explain")]
    [InlineData("model=luck", "model")]
    [InlineData("limit=5", "limit")]
    public async Task A_wrong_parameter_is_refused_by_its_name(string query, string field) =>
        Assert.Equal([field], await (await client.GetAsync($"/api/users/u/recommendations?{query}")).WrongFieldsAsync());

    [Theory]
    [InlineData("{}", "ratings")]
    [InlineData("[]", "body")]
    [InlineData("""{"ratings":{}}""", "ratings")]
    [InlineData("""{"ratings":[7]}""", "ratings[0]")]
    [InlineData("""{"ratings":[{"movieId":1,"rating":5},{"movieId":1,"rating":4}]}""", "ratings[1].movieId")]
    [InlineData("""{"ratings":[{"movieId":999,"rating":5}]}""", "ratings[0].movieId")]
    [InlineData("""{"ratings":[{"movieId":1,"rating":5,"userId":"u"}]}""", "ratings[0].userId")]
    [InlineData("""{"ratings":[],"count":"5"}""", "count")]
    [InlineData("""{"ratings":[],"count":5.5}""", "count")]
    [InlineData("""{"ratings":[],"explain":1}""", "explain")]
    [InlineData("""{"ratings":[],"exclude":["1"]}""", "exclude")]
    [InlineData("""{"ratings":[],"genre":7}""", "genre")]
    [InlineData("""{"ratings":[],"counts":5}""", "counts")]
    public async Task A_wrong_body_is_refused_by_its_field(string body, string field) =>
        Assert.Equal([field], await (await client.PostJsonAsync("/api/recommendations", body)).WrongFieldsAsync());

    [Fact]
    public async Task Predictions_are_stars()
    {
        var prediction = await client.GetJsonAsync("/api/users/thriller%20fan/movies/6/prediction");

        Assert.InRange(prediction.GetProperty("rating").GetDouble(), 0.5, 5);
        Assert.Equal(6, prediction.GetProperty("movieId").GetInt32());
    }

    [Theory]
    [InlineData("/api/users/u/recommendations")]
    [InlineData("/api/users/u/recommendations?count=0")]
    [InlineData("/api/users/u/ratings")]
    [InlineData("/api/users/u/movies/1/prediction")]
    public async Task Caches_do_not_keep_what_is_about_a_person(string address) =>
        Assert.True((await client.GetAsync(address)).Headers.CacheControl?.NoStore);

    private static ProfileRating Rated(int movieId, int halves) => new(movieId, HalfStars.FromHalves(halves), DateTimeOffset.UnixEpoch, Guid.Empty);
}
