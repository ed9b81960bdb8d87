using MovieRec.Application.Tests.Training.World;
using MovieRec.Application.Training;

namespace MovieRec.Application.Tests.Training;

public sealed class ResumeTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_process_killed_at_every_write_of_the_history_ends_as_one_that_lives(bool written)
    {
        using var calm = await TrainingWorld.CreateAsync();
        await calm.TrainAsync("popular");
        var expected = await calm.TrainAsync("ials");

        using var world = await TrainingWorld.CreateAsync();
        await world.TrainAsync("popular");
        var start = await world.Runs.StartAsync("ials", SmallSettings.Of("ials"), default);
        var blobs = new CrashingRunBlobs(world.RunBlobs, written);
        world.RunBlobs = blobs;
        var deaths = 0;
        while ((await world.RunStore.GetAsync(start.Run.Id, default))!.State == TrainingRunState.Running)
        {
            using var life = new CancellationTokenSource();
            blobs.Life = life;
            try
            {
                await world.Runner.RunPendingAsync(life.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.InRange(++deaths, 1, 50);
            }
        }

        var run = (await world.RunStore.GetAsync(start.Run.Id, default))!;
        Assert.Equal((expected.State, expected.Step, expected.Progress), (run.State, run.Step, run.Progress));
        Assert.Equal(expected.Metrics, run.Metrics);
        Assert.Equal(run.Version, await world.ServingAsync());
        Assert.Equal(2, (await world.Models.ListAsync(default)).Count);
        Assert.InRange(deaths, 6, 50);
    }

    /// <summary>Kills the process at a write of the history: after every one, or instead of every one, which then succeeds in the next life.</summary>
    private sealed class CrashingRunBlobs(IRunBlobs inner, bool written) : IRunBlobs
    {
        private int writes;

        public CancellationTokenSource Life { get; set; } = new();

        public async Task WriteAsync(string runId, string name, string content, CancellationToken cancellationToken)
        {
            var dies = name == "state.json" && (written || writes++ % 2 == 0);
            if (!dies || written)
            {
                await inner.WriteAsync(runId, name, content, cancellationToken);
            }

            if (dies)
            {
                await Life.CancelAsync();
                Life.Token.ThrowIfCancellationRequested();
            }
        }

        public Task<string?> ReadAsync(string runId, string name, CancellationToken cancellationToken) => inner.ReadAsync(runId, name, cancellationToken);
    }
}
