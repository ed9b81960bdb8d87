namespace MovieRec.Application.Training.Trainer;

/// <summary>The command line of the trainer, the same for a child process and a container.</summary>
public static class TrainerArguments
{
    /// <summary>The arguments after the program's name.</summary>
    public static IReadOnlyList<string> Of(TrainingJob job) =>
    [
        "train-run",
        "--run-id", job.RunId,
        "--snapshot", job.Snapshot,
        "--model", job.Model,
        "--version", job.Version,
        .. job.Settings.OrderBy(setting => setting.Key, StringComparer.Ordinal).SelectMany(setting => new[] { "--set", $"{setting.Key}={setting.Value}" }),
    ];
}
