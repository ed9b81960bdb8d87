using System.Text;

namespace MovieRec.LocalHost.Journal;

/// <summary>One file of the journal; it is deleted when it is closed and all its records are settled.</summary>
internal sealed class JournalSegment : IDisposable
{
    private readonly string path;
    private readonly FileStream? stream;
    private int open;

    private JournalSegment(string path, FileStream? stream) => (this.path, this.stream) = (path, stream);

    /// <summary>The bytes written.</summary>
    public long Length { get; private set; }

    /// <summary>Starts a new file.</summary>
    public static JournalSegment Create(string path) =>
        new(path, new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0));

    /// <summary>Reads a file that an earlier process left; nothing is added to it.</summary>
    public static (JournalSegment Segment, IReadOnlyList<JournalRecord> Records) Open(string path)
    {
        List<JournalRecord> records = [.. File.ReadLines(path).Select(JournalLines.Read).OfType<JournalRecord>()];
        return (new(path, null) { open = records.Count }, records);
    }

    /// <summary>Adds records; they are on disk when it returns.</summary>
    public void Append(IReadOnlyCollection<JournalRecord> records)
    {
        var lines = string.Concat(records.SelectMany(JournalLines.Write).Select(line => line + '\n'));
        var bytes = Encoding.UTF8.GetBytes(lines);
        stream!.Write(bytes);
        stream.Flush(flushToDisk: true);
        Length += bytes.Length;
        Interlocked.Add(ref open, records.Count);
    }

    /// <summary>Says that one of the records is settled.</summary>
    public void Settle() => Interlocked.Decrement(ref open);

    /// <summary>Deletes the file if none of its records is open; true if it is gone.</summary>
    public bool TryDelete()
    {
        if (Volatile.Read(ref open) > 0)
        {
            return false;
        }

        Dispose();
        File.Delete(path);
        return true;
    }

    public void Dispose() => stream?.Dispose();
}
