using MovieRec.Core.Progress;

namespace MovieRec.Cli.Terminals;

/// <summary>Progress without a terminal: a line every few seconds.</summary>
internal sealed class PlainProgress(Action<string> write, TimeProvider time) : IProgress<WorkProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(4);

    private readonly Lock gate = new();
    private readonly WorkRate rate = new(time);
    private long writtenAt = time.GetTimestamp();

    public void Report(WorkProgress value)
    {
        lock (gate)
        {
            rate.Report(value);
            if (time.GetElapsedTime(writtenAt) >= Interval)
            {
                writtenAt = time.GetTimestamp();
                write(rate.ToString());
            }
        }
    }
}
