namespace MovieRec.Application.Training.Local;

/// <summary>The last lines a trainer wrote to its error output, in memory and in a file that stays for people.</summary>
internal sealed class TrainerLog(string path)
{
    private const int KeptLines = 200;
    private const int QuotedLines = 5;
    private readonly Lock gate = new();
    private readonly Queue<string> lines = new();

    public void Add(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        lock (gate)
        {
            lines.Enqueue(line);
            if (lines.Count > KeptLines)
            {
                lines.Dequeue();
            }

            Write();
        }
    }

    // This runs on a thread of the pool, where an exception would end the process; a log that cannot be written is not worth that.
    private void Write()
    {
        try
        {
            File.WriteAllLines(path, lines);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>The last few lines that a log file holds, or null.</summary>
    public static string? LastWords(string path) => File.Exists(path) && File.ReadAllLines(path) is { Length: > 0 } lines
        ? string.Join(Environment.NewLine, lines.TakeLast(QuotedLines))
        : null;
}
