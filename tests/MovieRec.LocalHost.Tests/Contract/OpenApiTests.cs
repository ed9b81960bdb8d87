using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MovieRec.LocalHost.Tests.Hosting;

namespace MovieRec.LocalHost.Tests.Contract;

public sealed class OpenApiTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task The_document_has_the_routes_of_the_host_and_no_others()
    {
        var document = await host.CreateClient().GetJsonAsync("/api/openapi.json");
        var described = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}"));

        var served = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(endpoint =>
            endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"));

        Assert.Equal(served.Order(), described.Order());
        Assert.Equal(18, described.Count());
    }

    [Fact]
    public async Task Every_path_parameter_is_described_and_every_reference_leads_somewhere()
    {
        var document = await host.CreateClient().GetJsonAsync("/api/openapi.json");
        var check = new JsonSchemaCheck(document);

        foreach (var reference in References(document))
        {
            Assert.Equal(JsonValueKind.Object, check.Resolve(reference).ValueKind);
        }

        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                Assert.Equal(RouteParameters(path.Name), PathParameters(operation.Value, check));
            }
        }
    }

    [Theory]
    [InlineData("GET", "/api/health/live", "/api/health/live", 200)]
    [InlineData("GET", "/api/health/live", "/api/health/live?x=1", 400)]
    [InlineData("GET", "/api/health/ready", "/api/health/ready", 200)]
    [InlineData("GET", "/api/movies", "/api/movies?search=toy&genre=Comedy,Crime&genre=Animation&yearFrom=1990&yearTo=2000&page=1&pageSize=5", 200)]
    [InlineData("GET", "/api/movies", "/api/movies?pageSize=0", 400)]
    [InlineData("GET", "/api/movies/{movieId}", "/api/movies/12", 200)]
    [InlineData("GET", "/api/movies/{movieId}", "/api/movies/404", 404)]
    [InlineData("GET", "/api/movies/{movieId}", "/api/movies/heat", 400)]
    [InlineData("GET", "/api/movies/{movieId}/similar", "/api/movies/1/similar?count=3&by=content&exclude=4", 200)]
    [InlineData("GET", "/api/movies/{movieId}/similar", "/api/movies/404/similar", 404)]
    [InlineData("GET", "/api/movies/{movieId}/similar", "/api/movies/1/similar?by=luck", 400)]
    [InlineData("GET", "/api/users/{userId}/recommendations", "/api/users/u/recommendations?count=3&explain=true&diversity=0.5&includeRated=true", 200)]
    [InlineData("GET", "/api/users/{userId}/recommendations", "/api/users/u/recommendations?model=luck", 400)]
    [InlineData("POST", "/api/recommendations", "/api/recommendations", 200, """{"ratings":[{"movieId":5,"rating":5}],"count":3,"explain":true,"genre":["Crime,Romance"],"exclude":[7]}""")]
    [InlineData("POST", "/api/recommendations", "/api/recommendations", 400, """{"ratings":[{"movieId":5,"rating":5.3}]}""")]
    [InlineData("POST", "/api/recommendations", "/api/recommendations", 415, null)]
    [InlineData("GET", "/api/users/{userId}/movies/{movieId}/prediction", "/api/users/u/movies/1/prediction", 200)]
    [InlineData("GET", "/api/users/{userId}/movies/{movieId}/prediction", "/api/users/u/movies/404/prediction", 404)]
    [InlineData("GET", "/api/users/{userId}/ratings", "/api/users/nobody/ratings", 200)]
    [InlineData("GET", "/api/users/{userId}/ratings", "/api/users/a%09b/ratings", 400)]
    [InlineData("DELETE", "/api/users/{userId}", "/api/users/nobody", 204)]
    [InlineData("POST", "/api/ratings", "/api/ratings", 202, """{"userId":"u","movieId":5,"rating":4.5}""")]
    [InlineData("POST", "/api/ratings", "/api/ratings", 400, """{"userId":"u","movieId":5,"rating":6}""")]
    [InlineData("GET", "/api/models", "/api/models", 200)]
    [InlineData("POST", "/api/models/{version}/promote", "/api/models/v1/promote", 200)]
    [InlineData("POST", "/api/models/{version}/promote", "/api/models/v0/promote", 404)]
    [InlineData("POST", "/api/training-runs", "/api/training-runs", 400, """{"model":"luck"}""")]
    [InlineData("GET", "/api/training-runs", "/api/training-runs?count=5", 200)]
    [InlineData("GET", "/api/training-runs/{id}", "/api/training-runs/none", 404)]
    [InlineData("POST", "/api/training-runs/{id}/cancel", "/api/training-runs/none/cancel", 404)]
    [InlineData("GET", "/api/openapi.json", "/api/openapi.json", 200)]
    public async Task Answers_are_as_the_document_says(string method, string path, string address, int status, string? body = null)
    {
        var client = host.CreateClient();
        using var request = new HttpRequestMessage(new(method), address);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");

        var answer = await client.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Empty(await MisfitsAsync(client, method, path, answer));
    }

    [Fact]
    public async Task Training_runs_are_as_the_document_says_from_start_to_cancel()
    {
        var client = host.CreateClient();

        var started = await client.PostJsonAsync("/api/training-runs", """{"model":"ials","settings":{"factors":16}}""");
        Assert.Equal(202, (int)started.StatusCode);
        Assert.Empty(await MisfitsAsync(client, "POST", "/api/training-runs", started));
        var run = await client.GetAsync(started.Headers.Location);
        Assert.Empty(await MisfitsAsync(client, "GET", "/api/training-runs/{id}", run));
        Assert.Equal("running", (await run.JsonAsync()).GetProperty("state").GetString());

        var second = await client.PostJsonAsync("/api/training-runs", """{"model":"ials"}""");
        Assert.Equal(409, (int)second.StatusCode);
        Assert.Empty(await MisfitsAsync(client, "POST", "/api/training-runs", second));

        var cancelled = await client.PostAsync($"{started.Headers.Location}/cancel", null);
        Assert.Equal(202, (int)cancelled.StatusCode);
        Assert.Empty(await MisfitsAsync(client, "POST", "/api/training-runs/{id}/cancel", cancelled));
        Assert.True((await cancelled.JsonAsync()).GetProperty("cancelRequested").GetBoolean());
        Assert.Single((await client.GetJsonAsync("/api/training-runs")).GetProperty("items").EnumerateArray());
    }

    private static async Task<IReadOnlyList<string>> MisfitsAsync(HttpClient client, string method, string path, HttpResponseMessage answer)
    {
        var document = await client.GetJsonAsync("/api/openapi.json");
        var check = new JsonSchemaCheck(document);
        var responses = document.GetProperty("paths").GetProperty(path).GetProperty(method.ToLowerInvariant()).GetProperty("responses");
        var response = responses.GetProperty(((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture));
        response = response.TryGetProperty("$ref", out var reference) ? check.Resolve(reference.GetString()!) : response;
        if (!response.TryGetProperty("content", out var content))
        {
            return (await answer.Content.ReadAsByteArrayAsync()).Length == 0 ? [] : ["The answer has a body."];
        }

        var schema = content.GetProperty(answer.Content.Headers.ContentType!.MediaType!).GetProperty("schema");
        return check.Errors(await answer.JsonAsync(), schema);
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Name == "$ref" ? [property.Value.GetString()!] : References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static IEnumerable<string> RouteParameters(string path) => path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}'));

    private static IEnumerable<string> PathParameters(JsonElement operation, JsonSchemaCheck check) => operation.TryGetProperty("parameters", out var parameters)
        ? parameters.EnumerateArray()
            .Select(parameter => parameter.TryGetProperty("$ref", out var reference) ? check.Resolve(reference.GetString()!) : parameter)
            .Where(parameter => parameter.GetProperty("in").GetString() == "path")
            .Select(parameter => parameter.GetProperty("name").GetString()!)
        : [];
}
