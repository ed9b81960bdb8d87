using System.Net;
using MovieRec.LocalHost.Tests.Hosting;
using MovieRec.Testing.Models;

namespace MovieRec.LocalHost.Tests.Endpoints;

public sealed class MoviesTests(RunningHost host) : IClassFixture<RunningHost>
{
    private readonly HttpClient client = host.CreateClient();

    [Fact]
    public async Task A_film_comes_with_all_that_is_known_of_it()
    {
        var film = await client.GetJsonAsync("/api/movies/8");

        Assert.Equal(("Amélie", 2001, "Jean-Pierre Jeunet"), (
            film.GetProperty("title").GetString(), film.GetProperty("year").GetInt32(), film.GetProperty("directors")[0].GetString()));
    }

    [Theory]
    [InlineData("search=toy", 1, 2)]
    [InlineData("search=amelie", 8)]
    [InlineData("search=STORY+2", 2)]
    [InlineData("search=1979", 11)]
    [InlineData("search=nothing+like+it")]
    [InlineData("genre=Crime,Horror", 5, 6, 7, 11)]
    [InlineData("genre=comedy&genre=Romance", 8, 9)]
    [InlineData("genre=Comedy,Crime&genre=Animation,Action&yearFrom=1999", 2, 4, 6)]
    [InlineData("yearTo=1979", 11)]
    [InlineData("genre=&search=&yearFrom=2004", 6)]
    public async Task Films_are_found_by_title_genre_and_year(string query, params int[] movieIds)
    {
        var page = await client.GetJsonAsync($"/api/movies?{query}");

        Assert.Equal(movieIds, page.MovieIds().Order());
        Assert.Equal(movieIds.Length, page.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Pages_together_are_the_whole_list()
    {
        var pages = new List<int>();
        for (var page = 1; page <= 4; page++)
        {
            var answer = await client.GetJsonAsync($"/api/movies?page={page}&pageSize=5");
            Assert.Equal(TinyModel.Catalogue.Count, answer.GetProperty("total").GetInt32());
            pages.AddRange(answer.MovieIds());
        }

        Assert.Equal(TinyModel.Catalogue.Movies.Select(movie => movie.Id), pages.Order());
    }

    [Theory]
    [InlineData("genre=Animtion", "genre")]
    [InlineData("genre=,", "genre")]
    [InlineData("yearFrom=abc", "yearFrom")]
    [InlineData("yearFrom=2000&yearTo=1990", "yearFrom")]
    [InlineData("page=0", "page")]
    [InlineData("pageSize=101", "pageSize")]
    [InlineData("page=1&page=2", "page")]
    [InlineData("serach=toy", "serach")]
    [InlineData("exclude=1", "exclude")]
    public async Task A_wrong_parameter_is_refused_by_its_name(string query, string field) =>
        Assert.Equal([field], await (await client.GetAsync($"/api/movies?{query}")).WrongFieldsAsync());

    [Fact]
    public async Task An_unknown_genre_is_answered_with_the_known_ones()
    {
        var problem = await (await client.GetAsync("/api/movies?genre=Animtion")).ProblemAsync(400);

        Assert.Contains("Animation, Children, Comedy", problem.GetProperty("errors").GetProperty("genre")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Similar_films_share_what_the_film_is_about()
    {
        var similar = await client.GetJsonAsync("/api/movies/1/similar?count=3&by=content");

        Assert.Contains(2, similar.MovieIds());
        Assert.DoesNotContain(1, similar.MovieIds());
        Assert.All(similar.GetProperty("items").EnumerateArray(), item => Assert.False(item.TryGetProperty("reasons", out _)));
    }

    [Fact]
    public async Task Filters_apply_to_similar_films()
    {
        Assert.DoesNotContain(2, (await client.GetJsonAsync("/api/movies/1/similar?exclude=2,3&exclude=4")).MovieIds());
        Assert.Equal(4, Assert.Single((await client.GetJsonAsync("/api/movies/1/similar?by=content&genre=Animation&yearFrom=2000")).MovieIds()));
    }

    [Fact]
    public async Task Similar_films_are_cached_by_the_model_version()
    {
        var first = await client.GetAsync("/api/movies/1/similar");
        Assert.Equal("\"v1\"", first.Headers.ETag?.Tag);
        Assert.True(first.Headers.CacheControl?.Public);
        Assert.NotNull(first.Headers.CacheControl?.MaxAge);

        Assert.Equal(HttpStatusCode.NotModified, await StatusIfNoneMatchAsync("\"v1\""));
        Assert.Equal(HttpStatusCode.NotModified, await StatusIfNoneMatchAsync("\"v0\", W/\"v1\""));
        Assert.Equal(HttpStatusCode.NotModified, await StatusIfNoneMatchAsync("*"));
        Assert.Equal(HttpStatusCode.OK, await StatusIfNoneMatchAsync("\"v0\""));
    }

    [Theory]
    [InlineData("count=0", "count")]
    [InlineData("count=101", "count")]
    [InlineData("count=ten", "count")]
    [InlineData("by=luck", "by")]
    [InlineData("exclude=1,two", "exclude")]
    [InlineData("explain=true", "explain")]
    public async Task A_wrong_parameter_of_similar_films_is_refused_by_its_name(string query, string field) =>
        Assert.Equal([field], await (await client.GetAsync($"/api/movies/1/similar?{query}")).WrongFieldsAsync());

    [Fact]
    public async Task A_thousand_films_can_be_excluded_and_no_more()
    {
        var thousand = string.Join(',', Enumerable.Range(100, 1_000));

        Assert.Equal(200, (int)(await client.GetAsync($"/api/movies/1/similar?exclude={thousand}")).StatusCode);
        Assert.Equal(["exclude"], await (await client.GetAsync($"/api/movies/1/similar?exclude={thousand}&exclude=1")).WrongFieldsAsync());
    }

    private async Task<HttpStatusCode> StatusIfNoneMatchAsync(string tags)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/movies/1/similar");
        request.Headers.TryAddWithoutValidation("If-None-Match", tags);
        return (await client.SendAsync(request)).StatusCode;
    }
}
