using MovieRec.Application.Tests.Training.World;
using MovieRec.Application.Training;

namespace MovieRec.Application.Tests.Training;

public sealed class CancellationTests
{
    [Theory]
    [InlineData("snapshot", 0)]
    [InlineData("launch", 1)]
    [InlineData("train", 1)]
    [InlineData("verify", 1)]
    [InlineData("gate", 1)]
    public async Task A_run_cancelled_during_a_step_ends_after_it_and_stops_the_trainer(string step, int stopped)
    {
        using var world = await TrainingWorld.CreateAsync();
        world.RunStore = new CancellingRunStore(world.RunStore, step);
        var run = await world.TrainAsync("popular");
        Assert.Equal((TrainingRunState.Cancelled, null), (run.State, run.Error));
        Assert.Equal(stopped, world.Launcher.Stopped.Count);
        Assert.Null(await world.ServingAsync());
    }

    [Fact]
    public async Task A_trainer_under_way_is_cancelled_between_two_looks()
    {
        using var world = await TrainingWorld.CreateAsync();
        world.Launcher.Script.Enqueue(new(TrainingJobState.Running));
        world.RunStore = new CancellingRunStore(world.RunStore, "train");
        var run = await world.TrainAsync("popular");
        Assert.Equal(TrainingRunState.Cancelled, run.State);
        Assert.Equal(["trainer-1"], world.Launcher.Stopped);
    }

    [Fact]
    public async Task During_promotion_it_is_too_late()
    {
        using var world = await TrainingWorld.CreateAsync();
        world.RunStore = new CancellingRunStore(world.RunStore, "promote");
        var run = await world.TrainAsync("popular");
        Assert.Equal((TrainingRunState.Succeeded, run.Version), (run.State, await world.ServingAsync()));
    }

    [Fact]
    public async Task A_run_that_has_ended_stays_as_it_is()
    {
        using var world = await TrainingWorld.CreateAsync();
        var run = await world.TrainAsync("popular");
        var cancelled = await world.Runs.CancelAsync(run.Id, default);
        Assert.Equal((TrainingRunState.Succeeded, false), (cancelled!.State, cancelled.CancelRequested));
        Assert.Null(await world.Runs.CancelAsync("nobody", default));
    }

    /// <summary>Asks to cancel as soon as a run says that it is in a step.</summary>
    private sealed class CancellingRunStore(ITrainingRunStore inner, string step) : ITrainingRunStore
    {
        public Task<TrainingRun?> TryStartAsync(TrainingRun run, CancellationToken cancellationToken) => inner.TryStartAsync(run, cancellationToken);

        public Task<TrainingRun?> GetAsync(string id, CancellationToken cancellationToken) => inner.GetAsync(id, cancellationToken);

        public Task<IReadOnlyList<TrainingRun>> ListAsync(int maximum, CancellationToken cancellationToken) => inner.ListAsync(maximum, cancellationToken);

        public Task<TrainingRun?> UpdateAsync(string id, Func<TrainingRun, TrainingRun> change, CancellationToken cancellationToken) =>
            inner.UpdateAsync(id, run => change(run) is var changed && changed.Step == step ? changed with { CancelRequested = true } : changed, cancellationToken);
    }
}
