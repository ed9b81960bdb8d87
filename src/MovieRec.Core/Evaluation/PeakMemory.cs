namespace MovieRec.Core.Evaluation;

/// <summary>Samples the process's working set while some work runs.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly Timer timer;
    private long peak = Environment.WorkingSet;

    public PeakMemory() => timer = new(_ => Sample(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));

    /// <summary>The largest working set seen, in MiB.</summary>
    public double Megabytes
    {
        get
        {
            Sample();
            return peak / 1048576.0;
        }
    }

    private void Sample() => peak = Math.Max(peak, Environment.WorkingSet);

    public void Dispose() => timer.Dispose();
}
