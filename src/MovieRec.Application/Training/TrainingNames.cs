using System.Globalization;
using System.Security.Cryptography;

namespace MovieRec.Application.Training;

/// <summary>Names of runs and of the model versions they make; both sort by start time.</summary>
public static class TrainingNames
{
    private const string Time = "yyyyMMdd-HHmmss";
    private const string PopularPrefix = "popular.";

    /// <summary>A new run's id, for example "20261120-101500-3f2a".</summary>
    public static string NewRunId(DateTimeOffset startedAt) => $"{Format(startedAt)}-{RandomNumberGenerator.GetHexString(4, lowercase: true)}";

    /// <summary>True for names made by <see cref="NewRunId"/>; the snapshot of a run is named like the run.</summary>
    public static bool IsRunId(string name) =>
        name.Length == Time.Length + 5 && DateTime.TryParseExact(name[..Time.Length], Time, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>The version that a run makes, for example "20261120-101500-ials-3f2a": always the same for the same run.</summary>
    public static string VersionOf(TrainingRun run) => $"{Format(run.StartedAt)}-{run.Model}-{run.Id[Math.Max(0, run.Id.Length - 4)..]}";

    /// <summary>The name that a metric of the popularity baseline has in a manifest.</summary>
    public static string PopularMetric(string metric) => PopularPrefix + metric;

    /// <summary>The popularity baseline's metrics of a manifest, by their plain names.</summary>
    public static IReadOnlyDictionary<string, double> PopularMetrics(IReadOnlyDictionary<string, double> metrics) => metrics
        .Where(metric => metric.Key.StartsWith(PopularPrefix, StringComparison.Ordinal))
        .ToDictionary(metric => metric.Key[PopularPrefix.Length..], metric => metric.Value);

    private static string Format(DateTimeOffset at) => at.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture);
}
