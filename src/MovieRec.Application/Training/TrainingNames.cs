using System.Globalization;
using System.Security.Cryptography;

namespace MovieRec.Application.Training;

/// <summary>Names of runs and of the model versions they make; both sort by start time.</summary>
public static class TrainingNames
{
    private const string Time = "yyyyMMdd-HHmmss";

    /// <summary>A new run's id, for example "20261120-101500-3f2a".</summary>
    public static string NewRunId(DateTimeOffset startedAt) => $"{Format(startedAt)}-{RandomNumberGenerator.GetHexString(4, lowercase: true)}";

    /// <summary>The version that a run makes, for example "20261120-101500-ials-3f2a": always the same for the same run.</summary>
    public static string VersionOf(TrainingRun run) => $"{Format(run.StartedAt)}-{run.Model}-{run.Id[Math.Max(0, run.Id.Length - 4)..]}";

    private static string Format(DateTimeOffset at) => at.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture);
}
