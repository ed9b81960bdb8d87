using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using MovieRec.Core.Progress;

namespace MovieRec.Core.Datasets;

/// <summary>A file of a data set, compressed with gzip or not.</summary>
internal sealed record SourceFile(string Path)
{
    public const string CompressedExtension = ".gz";

    /// <summary>The file's name as it is on disk.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The file's name without ".gz".</summary>
    public string PlainName => IsCompressed ? Name[..^CompressedExtension.Length] : Name;

    private bool IsCompressed => Name.EndsWith(CompressedExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The whole file as text: UTF-8 where its bytes are valid UTF-8, else ISO-8859-1; without a byte order mark.</summary>
    public string ReadText()
    {
        using var raw = Open(out var content);
        using var bytes = new MemoryStream();
        Guard(() => content.CopyTo(bytes));
        var span = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        span = span.StartsWith("\uFEFF"u8) ? span[3..] : span;
        return (Utf8.IsValid(span) ? Encoding.UTF8 : Encoding.Latin1).GetString(span);
    }

    /// <summary>Gives every line's bytes to <paramref name="take"/> with the line's number.</summary>
    public void ReadLines(ReadContext context, LineConsumer take)
    {
        const int linesPerReport = 1 << 16;
        using var raw = Open(out var content);
        var lines = new Rows.LineReader(content);
        Guard(() =>
        {
            while (lines.TryRead(out var line))
            {
                take(line, lines.LineNumber);
                if (lines.LineNumber % linesPerReport == 0)
                {
                    context.Cancellation.ThrowIfCancellationRequested();
                    context.Progress?.Report(new($"reading {Name}", raw.Position, raw.Length, "bytes"));
                }
            }
        });
        context.Progress?.Report(new WorkProgress($"reading {Name}", raw.Length, raw.Length, "bytes"));
    }

    /// <summary>True if the first line is a film of the Netflix Prize's files, "123:".</summary>
    public bool StartsWithNetflixMovie()
    {
        using var raw = Open(out var content);
        var isMovie = false;
        Guard(() => isMovie = new Rows.LineReader(content).TryRead(out var line) && Rows.NetflixPrizeRatings.IsMovieLine(line));
        return isMovie;
    }

    private FileStream Open(out Stream content)
    {
        var raw = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
        content = IsCompressed ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        return raw;
    }

    private void Guard(Action read)
    {
        try
        {
            read();
        }
        catch (InvalidDataException exception)
        {
            throw new DatasetException($"{Name} is damaged: {exception.Message}", exception);
        }
    }
}

/// <summary>Takes a line.</summary>
internal delegate void LineConsumer(ReadOnlySpan<byte> line, long number);
