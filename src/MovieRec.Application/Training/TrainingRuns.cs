using MovieRec.Core.Models;

namespace MovieRec.Application.Training;

/// <summary>Starting, watching and cancelling training runs: the use cases behind <c>training-runs</c> and <c>movierec train</c>.</summary>
/// <param name="store">The runs.</param>
/// <param name="workflows">Where the workflow runs.</param>
/// <param name="kinds">The models that can be trained.</param>
/// <param name="time">The clock.</param>
public sealed class TrainingRuns(ITrainingRunStore store, ITrainingWorkflows workflows, ModelKinds kinds, TimeProvider time)
{
    /// <summary>Starts a run unless one is running.</summary>
    /// <param name="model">The model kind.</param>
    /// <param name="settings">Settings that differ from the defaults, as typed.</param>
    /// <param name="cancellationToken">Stops before the run is added.</param>
    /// <exception cref="InvalidTrainingRequestException">The model or a setting cannot be used.</exception>
    public async Task<TrainingStart> StartAsync(string model, IReadOnlyDictionary<string, string>? settings, CancellationToken cancellationToken)
    {
        var given = settings ?? new Dictionary<string, string>();
        Check(model, given);
        var now = time.GetUtcNow();
        var run = new TrainingRun(TrainingNames.NewRunId(now), model, now) { Settings = given, UpdatedAt = now };
        run = run with { Version = TrainingNames.VersionOf(run) };
        if (await store.TryStartAsync(run, cancellationToken) is { } running)
        {
            return new(running, Started: false);
        }

        await workflows.StartAsync(run, CancellationToken.None);
        return new(run, Started: true);
    }

    /// <summary>A run, or null.</summary>
    public Task<TrainingRun?> GetAsync(string id, CancellationToken cancellationToken) => store.GetAsync(id, cancellationToken);

    /// <summary>The newest runs first.</summary>
    public Task<IReadOnlyList<TrainingRun>> ListAsync(int maximum, CancellationToken cancellationToken) => store.ListAsync(maximum, cancellationToken);

    /// <summary>Asks a run to stop; it ends <see cref="TrainingRunState.Cancelled"/> soon. A run that has ended stays as it is.</summary>
    /// <returns>The run, or null if there is none of that id.</returns>
    public async Task<TrainingRun?> CancelAsync(string id, CancellationToken cancellationToken)
    {
        var run = await store.UpdateAsync(
            id, run => run.State == TrainingRunState.Running ? run with { CancelRequested = true } : run, cancellationToken);
        if (run?.State == TrainingRunState.Running)
        {
            await workflows.CancelAsync(id, cancellationToken);
        }

        return run;
    }

    private void Check(string model, IReadOnlyDictionary<string, string> settings)
    {
        var kind = kinds.Find(model)
            ?? throw new InvalidTrainingRequestException("model", $"There is no model '{model}'; there are {string.Join(", ", kinds.Names)}.");
        try
        {
            ModelSettings.For(kind, settings);
        }
        catch (ModelSettingException failure)
        {
            throw new InvalidTrainingRequestException($"settings.{failure.Setting}", failure.Message);
        }
    }
}

/// <summary>What became of a request to start a run.</summary>
/// <param name="Run">The new run, or the one that is running.</param>
/// <param name="Started">True if <paramref name="Run"/> is new.</param>
public sealed record TrainingStart(TrainingRun Run, bool Started);

/// <summary>A request to train that cannot be met; the message is for the caller.</summary>
/// <param name="field">The field that is wrong: "model", or "settings." and the setting's name.</param>
/// <param name="message">What is wrong and what is possible.</param>
public sealed class InvalidTrainingRequestException(string field, string message) : Exception(message)
{
    /// <summary>The field that is wrong.</summary>
    public string Field { get; } = field;
}
