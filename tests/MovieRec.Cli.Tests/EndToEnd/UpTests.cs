using MovieRec.Testing.Data;

namespace MovieRec.Cli.Tests.EndToEnd;

/// <summary>The built command with real processes: Azurite, the local host, trainers.</summary>
public sealed class UpTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [UnixFact]
    public async Task Ratings_count_at_once_survive_kills_and_a_new_model_takes_over_without_a_failed_request()
    {
        using var system = await RunningSystem.StartAsync(folder.Of("home"), TasteData.Write(folder.Of("data")), RunningSystem.FreePort());

        var similar = await system.MoviesAsync("movies/1/similar?count=5");
        Assert.Equal(5, similar.Count);
        Assert.All(similar, film => Assert.InRange(film, 2, TasteData.FilmsOfAKind));

        await RatingChangesRecommendationsAsync(system);
        await AcceptedRatingSurvivesKillsAsync(system);
        await NewModelTakesOverAsync(system);
        Assert.Equal(0, await system.Up.TerminateAsync());
    }

    [UnixFact]
    public async Task Stopping_leaves_no_process_and_the_next_start_serves_what_is_there_even_after_a_kill()
    {
        var data = TasteData.Write(folder.Of("data"));
        var port = RunningSystem.FreePort();
        int[] children;
        string version;
        using (var first = await RunningSystem.StartAsync(folder.Of("home"), data, port))
        {
            version = first.ModelVersion;
            children = [first.LocalHostId, first.AzuriteId];
            Assert.All(children, child => Assert.True(RunningSystem.IsRunning(child)));
            Assert.Equal(0, await first.Up.TerminateAsync());
        }

        Assert.All(children, child => Assert.False(RunningSystem.IsRunning(child)));
        using (var second = await RunningSystem.StartAsync(folder.Of("home"), data, port))
        {
            Assert.Equal(version, second.ModelVersion);
            await second.Up.KillAsync();
        }

        var other = await CliProcess.RunAsync(folder.Of("home"), "up", "--data", TasteData.Write(folder.Of("other")), "--port", $"{port}");
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("--replace", other.Error, StringComparison.Ordinal);

        using var third = await RunningSystem.StartAsync(folder.Of("home"), data, port);
        Assert.Equal(version, third.ModelVersion);
        children = [third.LocalHostId, third.AzuriteId];
        Assert.Equal(0, await third.Up.TerminateAsync());
        Assert.All(children, child => Assert.False(RunningSystem.IsRunning(child)));
    }

    private static async Task RatingChangesRecommendationsAsync(RunningSystem system)
    {
        await system.RateAsync("newcomer", TasteData.FilmsOfAKind + 1, 5);
        await system.RateAsync("newcomer", TasteData.FilmsOfAKind + 2, 5);

        var rated = await RunningSystem.EventuallyAsync(() => system.MoviesAsync("users/newcomer/ratings"), films => films.Count == 2);
        var recommended = await system.MoviesAsync("users/newcomer/recommendations?count=5");
        Assert.All(recommended, film => Assert.True(film > TasteData.FilmsOfAKind && !rated.Contains(film)));

        for (var film = 1; film <= 8; film++)
        {
            await system.RateAsync("newcomer", film, 5);
        }

        await RunningSystem.EventuallyAsync(
            () => system.MoviesAsync("users/newcomer/recommendations?count=5"), films => films.Any(film => film is > 8 and <= TasteData.FilmsOfAKind));
    }

    private static async Task AcceptedRatingSurvivesKillsAsync(RunningSystem system)
    {
        int[] killed = [system.LocalHostId, system.AzuriteId];
        await system.RateAsync("survivor", 7, 4.5);
        Array.ForEach(killed, RunningSystem.Kill);

        await RunningSystem.EventuallyAsync(() => system.MoviesAsync("users/survivor/ratings"), films => films is [7]);

        // Azurite forgets the last seconds before it is killed; a training run of that time is resumed and ends as before.
        await RunningSystem.EventuallyAsync(
            () => system.GetAsync("training-runs"),
            runs => runs.GetProperty("items").EnumerateArray().All(run => run.GetProperty("state").GetString() != "running"));
        await RunningSystem.EventuallyAsync(() => system.GetAsync("models"), models => models.GetProperty("current").GetString() == system.ModelVersion);
    }

    private static async Task NewModelTakesOverAsync(RunningSystem system)
    {
        var training = CliProcess.RunAsync(system.Home, "train", "--model", "ials", "--set", "factors=16", "--json");
        var versions = new List<string>();
        while (!training.IsCompleted)
        {
            versions.Add(await VersionAsync(system));
        }

        var (exitCode, _, error) = await training;
        Assert.True(exitCode == 0, error);
        versions.Add(await RunningSystem.EventuallyAsync(() => VersionAsync(system), version => version != system.ModelVersion));
        Assert.Equal(2, versions.Distinct().Count());
        Assert.Equal(versions.Order(StringComparer.Ordinal), versions);

        var promotion = await CliProcess.RunAsync(system.Home, "promote", system.ModelVersion);
        Assert.True(promotion.ExitCode == 0, promotion.Error);
        await RunningSystem.EventuallyAsync(() => VersionAsync(system), version => version == system.ModelVersion);
    }

    private static async Task<string> VersionAsync(RunningSystem system) =>
        (await system.GetAsync("movies/1/similar?count=5")).GetProperty("modelVersion").GetString()!;
}
