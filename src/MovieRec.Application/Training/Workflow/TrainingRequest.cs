namespace MovieRec.Application.Training.Workflow;

/// <summary>The input of the training workflow.</summary>
/// <param name="RunId">The run; keys every output.</param>
/// <param name="Model">The model kind.</param>
/// <param name="Version">The model version it makes.</param>
/// <param name="StartedAt">When the run was started; its deadline counts from here.</param>
/// <param name="Settings">Settings that differ from the defaults, as given.</param>
/// <param name="Limits">The limits in force when the run was started.</param>
public sealed record TrainingRequest(
    string RunId,
    string Model,
    string Version,
    DateTimeOffset StartedAt,
    IReadOnlyDictionary<string, string> Settings,
    TrainingLimits Limits)
{
    /// <summary>The request of a started run.</summary>
    public static TrainingRequest For(TrainingRun run, TrainingLimits limits) => new(
        run.Id, run.Model, run.Version ?? TrainingNames.VersionOf(run), run.StartedAt, run.Settings, limits);
}
