using MovieRec.Application.Training;

namespace MovieRec.Application.Http.Training;

/// <summary>A training run.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Running, succeeded, refused, failed or cancelled.</param>
/// <param name="Step">The step under way or the last one.</param>
/// <param name="Progress">Progress of the whole run, 0 to 1.</param>
/// <param name="Model">The model kind.</param>
/// <param name="Settings">Settings that differ from the defaults.</param>
/// <param name="Metrics">Metrics of the model, once known.</param>
/// <param name="Version">The model version it makes.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="UpdatedAt">When its state last changed.</param>
/// <param name="CancelRequested">True once someone asked to cancel it.</param>
/// <param name="Error">Why it was refused or failed.</param>
public sealed record TrainingRunAnswer(
    string Id,
    TrainingRunState State,
    string Step,
    double Progress,
    string Model,
    IReadOnlyDictionary<string, string> Settings,
    IReadOnlyDictionary<string, double> Metrics,
    string? Version,
    DateTimeOffset StartedAt,
    DateTimeOffset UpdatedAt,
    bool CancelRequested,
    string? Error)
{
    /// <summary>The answer for a run.</summary>
    public static TrainingRunAnswer Of(TrainingRun run) => new(
        run.Id,
        run.State,
        run.Step,
        run.Progress,
        run.Model,
        run.Settings,
        run.Metrics,
        run.Version,
        run.StartedAt,
        run.UpdatedAt,
        run.CancelRequested,
        run.Error);
}
