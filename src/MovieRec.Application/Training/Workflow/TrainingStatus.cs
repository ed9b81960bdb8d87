namespace MovieRec.Application.Training.Workflow;

/// <summary>What a workflow publishes about its run.</summary>
/// <param name="State">The run's state.</param>
/// <param name="Step">The step under way or the last one.</param>
/// <param name="Progress">Progress of the whole run, 0 to 1.</param>
public sealed record TrainingStatus(TrainingRunState State, string Step, double Progress)
{
    /// <summary>Metrics of the model, once known.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>();

    /// <summary>Why it was refused or failed, for people to read.</summary>
    public string? Error { get; init; }

    /// <summary>The run with this status written into it.</summary>
    public TrainingRun ApplyTo(TrainingRun run, DateTimeOffset now) => run with
    {
        State = State,
        Step = Step,
        Progress = Progress,
        Metrics = Metrics,
        Error = Error,
        UpdatedAt = now,
    };
}
