using MovieRec.Application.Training;
using Xunit;

namespace MovieRec.Testing.Ports;

/// <summary>What every store of training runs does.</summary>
public abstract class TrainingRunStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    protected abstract ITrainingRunStore Store { get; }

    [SkippableFact]
    public async Task A_run_comes_back_as_it_was_written()
    {
        Assert.Null(await Store.TryStartAsync(Run("r1"), default));
        var changed = await Store.UpdateAsync("r1", Fill, default);

        AssertSame(Fill(Run("r1")), changed!);
        AssertSame(changed!, (await Store.GetAsync("r1", default))!);
    }

    [SkippableFact]
    public async Task An_unknown_run_is_null_and_is_not_made_by_a_change()
    {
        Assert.Null(await Store.UpdateAsync("none", run => run, default));
        Assert.Null(await Store.GetAsync("none", default));
        Assert.Empty(await Store.ListAsync(10, default));
    }

    [SkippableFact]
    public async Task A_second_run_starts_only_after_the_first_ended()
    {
        await Store.TryStartAsync(Run("r1"), default);
        var other = await Store.TryStartAsync(Run("r2"), default);
        Assert.Equal("r1", other?.Id);
        Assert.Null(await Store.GetAsync("r2", default));

        await Store.UpdateAsync("r1", run => run with { State = TrainingRunState.Failed }, default);

        Assert.Null(await Store.TryStartAsync(Run("r2"), default));
        Assert.Equal(TrainingRunState.Running, (await Store.GetAsync("r2", default))!.State);
    }

    [SkippableFact]
    public async Task Of_many_started_at_once_exactly_one_runs()
    {
        // Azurite lets two inserts of the same key into an empty table both succeed; Azure does not.
        await Store.TryStartAsync(Run("first"), default);
        await Store.UpdateAsync("first", run => run with { State = TrainingRunState.Succeeded }, default);
        for (var round = 0; round < 5; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(each =>
                Task.Run(() => Store.TryStartAsync(Run($"round{round}-{each}"), default))));

            var running = Assert.Single(await Store.ListAsync(100, default), run => run.State == TrainingRunState.Running);
            Assert.Single(answers, answer => answer is null);
            Assert.All(answers, answer => Assert.True(answer is null || answer.Id == running.Id));
            await Store.UpdateAsync(running.Id, run => run with { State = TrainingRunState.Succeeded }, default);
        }
    }

    [SkippableFact]
    public async Task Runs_are_listed_newest_first()
    {
        foreach (var day in new[] { 2, 1, 3 })
        {
            await Store.TryStartAsync(Run($"r{day}") with { StartedAt = Noon.AddDays(day) }, default);
            await Store.UpdateAsync($"r{day}", run => run with { State = TrainingRunState.Cancelled }, default);
        }

        Assert.Equal(["r3", "r2"], (await Store.ListAsync(2, default)).Select(run => run.Id));
    }

    [SkippableFact]
    public async Task Concurrent_changes_lose_nothing()
    {
        await Store.TryStartAsync(Run("r1"), default);

        await Task.WhenAll(Enumerable.Range(1, 16).Select(each =>
            Task.Run(() => Store.UpdateAsync("r1", run => run with { Step = run.Step + "+" }, default))));

        Assert.Equal("queued" + new string('+', 16), (await Store.GetAsync("r1", default))!.Step);
    }

    private static TrainingRun Run(string id) => new(id, "ials", Noon) { UpdatedAt = Noon };

    private static TrainingRun Fill(TrainingRun run) => run with
    {
        State = TrainingRunState.Refused,
        Step = "gate",
        Progress = 0.75,
        Settings = new Dictionary<string, string> { ["factors"] = "192" },
        Metrics = new Dictionary<string, double> { ["ndcg@10"] = 0.45 },
        Version = "20261120-ials",
        Error = "worse than popularity",
        CancelRequested = true,
        UpdatedAt = Noon.AddMinutes(3),
    };

    private static void AssertSame(TrainingRun expected, TrainingRun actual)
    {
        Assert.Equal(expected.Settings, actual.Settings);
        Assert.Equal(expected.Metrics, actual.Metrics);
        Assert.Equal(expected with { Settings = actual.Settings, Metrics = actual.Metrics }, actual);
    }
}
