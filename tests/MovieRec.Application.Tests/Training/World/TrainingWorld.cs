using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MovieRec.Application.Datasets;
using MovieRec.Application.ModelStore;
using MovieRec.Application.Training;
using MovieRec.Application.Training.Gate;
using MovieRec.Application.Training.Local;
using MovieRec.Application.Training.Steps;
using MovieRec.Application.Training.Trainer;
using MovieRec.Application.Training.Workflow;
using MovieRec.Core.Models;
using MovieRec.Testing.Data;
using MovieRec.Testing.InMemory;

namespace MovieRec.Application.Tests.Training.World;

/// <summary>Everything a training run needs, in memory, with a data set imported and viewers in storage.</summary>
internal sealed class TrainingWorld : IDisposable
{
    private readonly TemporaryFolder state = new();

    private TrainingWorld()
    {
        RunBlobs = new InMemoryRunBlobs();
        RunStore = new InMemoryTrainingRunStore();
        Trainer = new(Datasets, Models, new InMemoryRunBlobs(), Kinds, TimeProvider.System, NullLogger<TrainRun>.Instance);
        Launcher = new(Trainer);
    }

    public InMemoryDatasetStore Datasets { get; } = new();

    public InMemoryModelStore Models { get; } = new();

    public InMemoryUserProfileStore Profiles { get; } = new();

    public IRunBlobs RunBlobs { get; set; }

    public ITrainingRunStore RunStore { get; set; }

    public LeapingTime Time { get; } = new();

    public ModelKinds Kinds { get; } = new([.. CpuModels.Kinds.All, new StubbornKind()]);

    public TrainRun Trainer { get; }

    public TestLauncher Launcher { get; }

    public TrainingLimits Limits { get; set; } = new();

    public ModelPromotion Promotion => new(Models, Time);

    public TrainingRuns Runs => new(RunStore, Runner, Kinds, Time);

    /// <summary>A runner of a process that has just started.</summary>
    public LocalTrainingRunner Runner => new(
        RunStore, RunBlobs, Steps, Options.Create(Limits), Options.Create(new TrainerOptions { StateFolder = state.Path }), Time, NullLogger<LocalTrainingRunner>.Instance);

    private TrainingSteps Steps => new(
        new(new SnapshotFromProfiles(Datasets, Profiles)),
        new(Launcher, RunBlobs, Models),
        new(Models, Kinds),
        new(Models, Datasets, Kinds, Options.Create(new GateOptions()), NullLogger<GateStep>.Instance),
        new(Promotion),
        new(Models, Datasets));

    public static async Task<TrainingWorld> CreateAsync(int viewers = 400)
    {
        var world = new TrainingWorld();
        await TinyCinema.ImportAsync(world.Datasets);
        await world.Profiles.AddAllAsync(TinyCinema.Viewers(viewers).ToAsyncEnumerable(), default);
        return world;
    }

    /// <summary>Starts a run and executes it to its end.</summary>
    public async Task<TrainingRun> TrainAsync(string model)
    {
        var start = await Runs.StartAsync(model, SmallSettings.Of(model), default);
        Assert.True(start.Started);
        Assert.NotNull(await Runner.RunPendingAsync(default));
        Time.Leap(TimeSpan.FromMinutes(1));
        return (await RunStore.GetAsync(start.Run.Id, default))!;
    }

    public async Task<string?> ServingAsync() => (await Models.GetCurrentAsync(default))?.Value.Version;

    public void Dispose() => state.Dispose();
}
