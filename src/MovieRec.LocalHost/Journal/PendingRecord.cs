namespace MovieRec.LocalHost.Journal;

/// <summary>A record whose effect on the profiles is not yet sure to last.</summary>
internal sealed class PendingRecord(JournalRecord record, JournalSegment segment, DateTimeOffset since)
{
    public JournalRecord Record => record;

    public JournalSegment Segment => segment;

    /// <summary>When it was written, or read by this process.</summary>
    public DateTimeOffset Since => since;

    /// <summary>Since when every check found its effect; null if the last one did not.</summary>
    public DateTimeOffset? SeenSince { get; set; }

    /// <summary>The earliest time of the next replay.</summary>
    public DateTimeOffset ReplayAt { get; set; } = DateTimeOffset.MinValue;

    /// <summary>How often it was replayed.</summary>
    public int Replays { get; set; }
}
