using System.ComponentModel.DataAnnotations;

namespace MovieRec.Application.Training;

/// <summary>Limits of a training run: the configuration section <c>MovieRec:Training</c>.</summary>
public sealed record TrainingLimits : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "MovieRec:Training";

    /// <summary>How long a run may take from start to end. Default 24 hours.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How often a lost trainer is started again. Default 2.</summary>
    [Range(0, 10)]
    public int LostTrainerRetries { get; init; } = 2;

    /// <summary>The shortest pause between two looks at the trainer. Default 1 second.</summary>
    public TimeSpan ShortestPoll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between two looks at the trainer. Default 30 seconds.</summary>
    public TimeSpan LongestPoll { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Model versions that stay, besides the serving and the previous one. Default 5.</summary>
    [Range(1, 1000)]
    public int KeptVersions { get; init; } = 5;

    /// <summary>Dataset snapshots that stay, besides those of the serving and the previous model. Default 5.</summary>
    [Range(1, 1000)]
    public int KeptSnapshots { get; init; } = 5;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Deadline <= TimeSpan.Zero)
        {
            yield return new("The deadline must be longer than zero.", [nameof(Deadline)]);
        }

        if (ShortestPoll <= TimeSpan.Zero || LongestPoll < ShortestPoll)
        {
            yield return new("The shortest poll must be longer than zero and not longer than the longest.", [nameof(ShortestPoll), nameof(LongestPoll)]);
        }
    }
}
