namespace MovieRec.Cli.Processes;

/// <summary>How long to wait before the next start: doubling, and short again after a run that lasted.</summary>
internal sealed class Backoff
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Lasted = TimeSpan.FromSeconds(60);

    private TimeSpan next = Shortest;

    /// <summary>The wait after a run of this length.</summary>
    public TimeSpan After(TimeSpan run)
    {
        var wait = run >= Lasted ? Shortest : next;
        next = wait * 2 < Longest ? wait * 2 : Longest;
        return wait;
    }
}
