using MovieRec.Application.Tests.Training.World;

namespace MovieRec.Application.Tests.Training;

public sealed class PruneTests
{
    [Fact]
    public async Task Old_versions_and_snapshots_go_but_never_what_serves_or_served_before()
    {
        using var world = await TrainingWorld.CreateAsync();
        world.Limits = new() { KeptVersions = 2, KeptSnapshots = 2 };
        var runs = new List<Application.Training.TrainingRun>();
        for (var time = 0; time < 3; time++)
        {
            runs.Add(await world.TrainAsync("popular"));
        }

        await world.Promotion.PromoteAsync(runs[1].Version!, default);
        Assert.Equal([runs[2].Version, runs[1].Version], (await world.Models.ListAsync(default)).Select(manifest => manifest.Version));

        for (var time = 0; time < 2; time++)
        {
            runs.Add(await world.TrainAsync("stubborn"));
        }

        runs.Add(await world.TrainAsync("popular"));

        // The two newest, and the one that served before the newest.
        string?[] kept = [runs[5].Version, runs[4].Version, runs[1].Version];
        Assert.Equal(kept, (await world.Models.ListAsync(default)).Select(manifest => manifest.Version));
        string[] snapshots = ["tiny", runs[1].Id, runs[4].Id, runs[5].Id];
        Assert.Equal(snapshots.Order(StringComparer.Ordinal), (await world.Datasets.ListAsync(default)).Order(StringComparer.Ordinal));
    }
}
