namespace MovieRec.Application.Processes;

/// <summary>
/// Mutual exclusion of processes by a file held open: one holder alone, or several who share. A process that dies lets go; the turn ends
/// when the stream is disposed.
/// </summary>
public static class FileTurn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the file.</summary>
    public static async Task<FileStream> TakeAsync(string path, CancellationToken cancellationToken, bool shared = false)
    {
        while (true)
        {
            if (TryTake(path, shared) is { } turn)
            {
                return turn;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>The file if nobody else holds it (or, shared, if nobody holds it alone), otherwise null.</summary>
    public static FileStream? TryTake(string path, bool shared = false)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            return shared
                ? new(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read)
                : new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
