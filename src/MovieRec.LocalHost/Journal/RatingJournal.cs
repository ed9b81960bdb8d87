using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;

namespace MovieRec.LocalHost.Journal;

/// <summary>
/// What this process promised, on disk before the promise is made: storage on a laptop may forget its last seconds when it is killed.
/// Callers that come while the disk is busy share the next write.
/// </summary>
internal sealed class RatingJournal : IDisposable
{
    private const long MaximumSegmentLength = 4 * 1024 * 1024;

    private readonly string folder;
    private readonly TimeProvider clock;
    private readonly Channel<Waiting> waiting = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<PendingRecord, byte> pending = [];
    private readonly List<JournalSegment> closed = [];
    private readonly Lock gate = new();
    private readonly Task writing;
    private JournalSegment? current;
    private long sequence;

    /// <summary>Opens the journal of a folder with what earlier processes left in it.</summary>
    public RatingJournal(string folder, TimeProvider clock)
    {
        (this.folder, this.clock) = (folder, clock);
        Directory.CreateDirectory(folder);
        foreach (var path in Directory.EnumerateFiles(folder, "*.journal").Order(StringComparer.Ordinal))
        {
            var (segment, records) = JournalSegment.Open(path);
            closed.Add(segment);
            AddPending(segment, records);
            sequence = Math.Max(sequence, long.Parse(Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture));
        }

        writing = Task.Run(WriteAsync);
    }

    /// <summary>The records not yet settled, oldest first.</summary>
    public IReadOnlyList<PendingRecord> Pending => [.. pending.Keys.OrderBy(record => record.Since)];

    /// <summary>Adds a record; it is on disk when the task completes.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public async Task AppendAsync(JournalRecord record)
    {
        var entry = new Waiting(record, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!waiting.Writer.TryWrite(entry))
        {
            throw new IOException("The journal is closed.");
        }

        await entry.Written.Task;
    }

    /// <summary>Forgets records whose effect lasts, and deletes files that hold nothing else.</summary>
    public void Settle(IEnumerable<PendingRecord> records)
    {
        foreach (var record in records)
        {
            if (pending.TryRemove(record, out _))
            {
                record.Segment.Settle();
            }
        }

        lock (gate)
        {
            closed.RemoveAll(segment => segment.TryDelete());
        }
    }

    /// <summary>Starts a new file with the next record, so that the present one can be deleted once it is settled.</summary>
    public void CloseSegment()
    {
        lock (gate)
        {
            if (current is { } segment)
            {
                closed.Add(segment);
                current = null;
            }
        }
    }

    public void Dispose()
    {
        if (waiting.Writer.TryComplete())
        {
            writing.GetAwaiter().GetResult();
            current?.Dispose();
            closed.ForEach(segment => segment.Dispose());
        }
    }

    private async Task WriteAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            var group = new List<Waiting>();
            while (waiting.Reader.TryRead(out var entry))
            {
                group.Add(entry);
            }

            Write(group);
        }
    }

    private void Write(List<Waiting> group)
    {
        try
        {
            lock (gate)
            {
                current ??= JournalSegment.Create(Path.Combine(folder, $"{++sequence:D12}.journal"));
                JournalRecord[] records = [.. group.Select(entry => entry.Record)];
                current.Append(records);
                AddPending(current, records);
            }

            group.ForEach(entry => entry.Written.SetResult());
        }
        catch (Exception exception)
        {
            group.ForEach(entry => entry.Written.SetException(new IOException("The journal cannot be written.", exception)));
            CloseSegment();
        }

        if (current?.Length > MaximumSegmentLength)
        {
            CloseSegment();
        }
    }

    private void AddPending(JournalSegment segment, IEnumerable<JournalRecord> records)
    {
        foreach (var record in records)
        {
            pending.TryAdd(new(record, segment, clock.GetUtcNow()), 0);
        }
    }

    private sealed record Waiting(JournalRecord Record, TaskCompletionSource Written);
}
