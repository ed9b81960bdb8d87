using MovieRec.LocalHost.Tests.Hosting;
using MovieRec.Testing.Models;

namespace MovieRec.LocalHost.Tests.Endpoints;

public sealed class OperatorsTests
{
    [Fact]
    public async Task Where_a_key_is_set_operators_need_it_and_viewers_do_not()
    {
        await using var host = new RunningHost().With("MovieRec:AdminKey", "secret");
        await host.InitializeAsync();
        var client = host.CreateClient();

        await (await client.PostAsync("/api/models/v1/promote", null)).ProblemAsync(401);
        await (await client.PostJsonAsync("/api/training-runs", """{"model":"ials"}""")).ProblemAsync(401);
        await (await client.PostAsync("/api/training-runs/x/cancel", null)).ProblemAsync(401);
        Assert.Equal(200, (int)(await client.GetAsync("/api/models")).StatusCode);
        client.DefaultRequestHeaders.Add("x-functions-key", "secret");
        Assert.Equal(200, (int)(await client.PostAsync("/api/models/v1/promote", null)).StatusCode);
    }

    [Fact]
    public async Task Promoting_changes_the_version_of_the_answers_and_back()
    {
        await using var host = new RunningHost();
        await host.InitializeAsync();
        await TinyModel.PublishAsync(host.Models, "v2", serve: false);
        var client = host.CreateClient();

        foreach (var version in new[] { "v2", "v1" })
        {
            var answer = await (await client.PostAsync($"/api/models/{version}/promote", null)).JsonAsync();
            Assert.Equal(version, answer.GetProperty("current").GetString());
            await Eventually.Async(async () =>
                (await client.GetJsonAsync("/api/movies/1/similar")).GetProperty("modelVersion").GetString() == version);
        }
    }

    [Fact]
    public async Task Without_a_model_answers_say_when_to_come_back()
    {
        await using var host = new RunningHost { HasModel = false };
        var client = host.CreateClient();

        foreach (var address in new[] { "/api/movies", "/api/movies/1/similar", "/api/users/u/recommendations", "/api/health/ready" })
        {
            var answer = await client.GetAsync(address);
            await answer.ProblemAsync(503);
            Assert.NotNull(answer.Headers.RetryAfter);
        }

        await (await client.PostJsonAsync("/api/ratings", """{"userId":"u","movieId":1,"rating":3}""")).ProblemAsync(503);
        Assert.Equal(0, host.Queue.Count);
        Assert.Equal(200, (int)(await client.GetAsync("/api/health/live")).StatusCode);
        Assert.Equal(200, (int)(await client.GetAsync("/api/users/u/ratings")).StatusCode);
    }

    [Theory]
    [InlineData("http://0.0.0.0:7071")]
    [InlineData("http://*:7071")]
    [InlineData("http://127.0.0.1:7071;http://192.168.0.1:7071")]
    public void The_host_refuses_to_listen_beyond_this_machine(string urls)
    {
        using var host = new RunningHost { HasModel = false }.With("urls", urls);

        Assert.Contains("loopback", Assert.ThrowsAny<InvalidOperationException>(host.CreateClient).Message, StringComparison.Ordinal);
    }
}
