namespace MovieRec.Application.Training;

/// <summary>State of a training run.</summary>
public enum TrainingRunState
{
    /// <summary>Some step is under way.</summary>
    Running,

    /// <summary>The model was promoted.</summary>
    Succeeded,

    /// <summary>The gate refused the model; the serving model is unchanged.</summary>
    Refused,

    /// <summary>A step failed; the serving model is unchanged.</summary>
    Failed,

    /// <summary>Someone cancelled it.</summary>
    Cancelled,
}

/// <summary>A training run as people see it.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="Model">The model kind being trained.</param>
/// <param name="StartedAt">When it was started.</param>
public sealed record TrainingRun(string Id, string Model, DateTimeOffset StartedAt)
{
    /// <summary>Its state.</summary>
    public TrainingRunState State { get; init; }

    /// <summary>The step under way or the last one.</summary>
    public string Step { get; init; } = "queued";

    /// <summary>Progress of the whole run, 0 to 1.</summary>
    public double Progress { get; init; }

    /// <summary>Settings as given; those not named take the model's defaults.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Metrics of the model, once known.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>();

    /// <summary>The model version it makes.</summary>
    public string? Version { get; init; }

    /// <summary>Why it was refused or failed, for people to read.</summary>
    public string? Error { get; init; }

    /// <summary>True once someone asked to cancel it.</summary>
    public bool CancelRequested { get; init; }

    /// <summary>When its state last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
