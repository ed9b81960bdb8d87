using MovieRec.LocalHost.Tests.Hosting;

namespace MovieRec.LocalHost.Tests.Endpoints;

/// <summary>Whatever goes wrong, the answer is a problem details document, also for callers that ask for HTML.</summary>
public sealed class ProblemsTests(RunningHost host) : IClassFixture<RunningHost>
{
    private readonly HttpClient client = host.CreateClient();

    [Theory]
    [InlineData("GET", "/api/nothing", 404)]
    [InlineData("GET", "/", 404)]
    [InlineData("PUT", "/api/ratings", 405)]
    [InlineData("POST", "/api/ratings", 415)]
    [InlineData("GET", "/api/movies/404", 404)]
    [InlineData("GET", "/api/movies?pageSize=x", 400)]
    public async Task Errors_are_problem_details(string method, string address, int status)
    {
        using var request = new HttpRequestMessage(new(method), address);
        request.Headers.Add("Accept", "text/html");

        var problem = await (await client.SendAsync(request)).ProblemAsync(status);

        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
    }

    [Theory]
    [InlineData("Host", "movies.example")]
    [InlineData("Origin", "https://movies.example")]
    [InlineData("Origin", "null")]
    public async Task Pages_of_other_sites_are_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/users/u");
        request.Headers.TryAddWithoutValidation(header, value);

        await (await client.SendAsync(request)).ProblemAsync(403);
    }

    [Fact]
    public async Task A_page_of_this_machine_is_not()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/movies");
        request.Headers.Add("Origin", "http://localhost:5173");

        Assert.True((await client.SendAsync(request)).IsSuccessStatusCode);
    }
}
