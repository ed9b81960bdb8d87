using MovieRec.Application.Tests.Training.World;
using MovieRec.Application.Training;

namespace MovieRec.Application.Tests.Training;

public sealed class TrainingWorkflowTests
{
    [Fact]
    public async Task A_run_trains_measures_and_promotes()
    {
        using var world = await TrainingWorld.CreateAsync();
        var run = await world.TrainAsync("ials");
        Assert.Equal((TrainingRunState.Succeeded, 1.0, null), (run.State, run.Progress, run.Error));
        Assert.Equal($"20261120-101500-ials-{run.Id[^4..]}", run.Version);
        Assert.Equal(run.Version, await world.ServingAsync());
        Assert.InRange(run.Metrics["ndcg@10"], run.Metrics["popular.ndcg@10"], 1);
        Assert.Equal(run.Id, (await world.Models.GetManifestAsync(run.Version!, default))!.Snapshot);
    }

    [Fact]
    public async Task A_launcher_that_fails_for_a_moment_is_tried_again()
    {
        using var world = await TrainingWorld.CreateAsync();
        world.Launcher.StartFailures.Enqueue(new IOException("storage is away"));
        world.Launcher.StartFailures.Enqueue(new IOException("storage is away"));
        Assert.Equal(TrainingRunState.Succeeded, (await world.TrainAsync("popular")).State);
    }

    [Fact]
    public async Task A_launcher_that_fails_for_good_fails_the_run_and_leaves_the_serving_model()
    {
        using var world = await TrainingWorld.CreateAsync();
        var before = await world.TrainAsync("popular");
        world.Launcher.StartFailures.Enqueue(new InvalidDataException("the trainer is missing"));
        var run = await world.TrainAsync("ials");
        Assert.Equal((TrainingRunState.Failed, "launch"), (run.State, run.Step));
        Assert.Contains("the trainer is missing", run.Error, StringComparison.Ordinal);
        Assert.Equal(before.Version, await world.ServingAsync());
    }

    [Fact]
    public async Task A_lost_trainer_is_started_twice_more_for_the_same_version()
    {
        using var world = await TrainingWorld.CreateAsync();
        world.Launcher.Script.Enqueue(new(TrainingJobState.Lost));
        world.Launcher.Script.Enqueue(new(TrainingJobState.Lost));
        var run = await world.TrainAsync("popular");
        Assert.Equal(TrainingRunState.Succeeded, run.State);
        Assert.Equal(3, world.Launcher.Started.Count);
        Assert.Single(world.Launcher.Started.Select(job => (job.RunId, job.Version)).Distinct());
    }

    [Fact]
    public async Task A_trainer_lost_three_times_fails_the_run()
    {
        using var world = await TrainingWorld.CreateAsync();
        for (var time = 0; time < 3; time++)
        {
            world.Launcher.Script.Enqueue(new(TrainingJobState.Lost, "killed"));
        }

        var run = await world.TrainAsync("popular");
        Assert.Equal((TrainingRunState.Failed, "The trainer was lost 3 times, the last time: killed"), (run.State, run.Error));
        Assert.Null(await world.ServingAsync());
    }

    [Fact]
    public async Task A_trainer_that_fails_ends_the_run_with_its_words()
    {
        using var world = await TrainingWorld.CreateAsync();
        world.Launcher.Script.Enqueue(new(TrainingJobState.Failed, "not enough ratings"));
        var run = await world.TrainAsync("popular");
        Assert.Equal((TrainingRunState.Failed, "Training failed: not enough ratings"), (run.State, run.Error));
        Assert.Single(world.Launcher.Started);
    }

    [Fact]
    public async Task A_model_worse_than_popularity_is_refused_with_the_numbers()
    {
        using var world = await TrainingWorld.CreateAsync();
        var before = await world.TrainAsync("ials");
        var run = await world.TrainAsync("stubborn");
        Assert.Equal((TrainingRunState.Refused, "gate"), (run.State, run.Step));
        Assert.Contains("popularity", run.Error, StringComparison.Ordinal);
        Assert.Equal(before.Version, await world.ServingAsync());
        Assert.NotNull(await world.Models.GetManifestAsync(run.Version!, default));
    }

    [Fact]
    public async Task A_trainer_that_never_ends_is_stopped_at_the_deadline()
    {
        using var world = await TrainingWorld.CreateAsync();
        world.Limits = new() { Deadline = TimeSpan.FromHours(3) };
        world.Launcher.Script.Enqueue(new(TrainingJobState.Running));
        var began = world.Time.GetUtcNow();
        var run = await world.TrainAsync("popular");
        Assert.Equal((TrainingRunState.Failed, "train"), (run.State, run.Step));
        Assert.Contains("03:00:00", run.Error, StringComparison.Ordinal);
        Assert.Equal(["trainer-1"], world.Launcher.Stopped);
        Assert.InRange(world.Time.GetUtcNow() - began, TimeSpan.FromHours(3), TimeSpan.FromHours(3.1));
    }

    [Fact]
    public async Task Without_an_import_the_run_fails_and_says_so()
    {
        using var world = await TrainingWorld.CreateAsync(viewers: 0);
        await world.Datasets.SetCurrentAsync("gone", default);
        var run = await world.TrainAsync("popular");
        Assert.Equal((TrainingRunState.Failed, "snapshot"), (run.State, run.Step));
    }
}
