using System.Globalization;
using MovieRec.Core.Progress;

namespace MovieRec.Cli.Terminals;

/// <summary>How fast one stage of long work goes, from its first report on.</summary>
internal sealed class WorkRate(TimeProvider time)
{
    private static readonly (double Size, string Suffix)[] Sizes = [(1e9, "G"), (1e6, "M"), (1e3, "k")];

    private const string Percent = "%";

    private long startedAt = time.GetTimestamp();
    private double startedWith;
    private WorkProgress last;

    public bool IsNewStage(WorkProgress progress) => progress.Stage != last.Stage;

    public void Report(WorkProgress progress)
    {
        if (IsNewStage(progress))
        {
            (startedAt, startedWith) = (time.GetTimestamp(), progress.Done);
        }

        last = progress;
    }

    /// <summary>Units per second; null while unknown.</summary>
    public double? PerSecond
    {
        get
        {
            var seconds = time.GetElapsedTime(startedAt).TotalSeconds;
            return seconds > 0 && last.Done > startedWith ? (last.Done - startedWith) / seconds : null;
        }
    }

    /// <summary>Time left in the stage; null while unknown.</summary>
    public TimeSpan? Left => PerSecond is { } rate && last.Total > 0 ? TimeSpan.FromSeconds((last.Total - last.Done) / rate) : null;

    /// <summary>For example "reading ratings.csv: 45 %, 1.2 M rows/s, 8 s left".</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        if (last.Total > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{last.Share * 100:0} %"));
        }
        else if (last.Done > 0)
        {
            parts.Add($"{Compact(last.Done)} {last.Unit}");
        }

        if (PerSecond is { } rate && last.Unit != Percent)
        {
            parts.Add($"{Compact(rate)} {last.Unit}/s");
        }

        if (Left is { } left)
        {
            parts.Add($"{Duration(left)} left");
        }

        return parts.Count == 0 ? last.Stage : $"{last.Stage}: {string.Join(", ", parts)}";
    }

    /// <summary>A number in at most four digits and a size, for example "1.2M".</summary>
    public static string Compact(double value)
    {
        var (size, suffix) = Sizes.FirstOrDefault(entry => value >= entry.Size, (1, ""));
        var scaled = value / size;
        return scaled.ToString(scaled < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + suffix;
    }

    /// <summary>A duration to the second, for example "8 s", "2 min 05 s".</summary>
    public static string Duration(TimeSpan duration) => duration.TotalMinutes < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(duration.TotalSeconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(duration.TotalMinutes):0} min {duration.Seconds:00} s");
}
