using System.Runtime.CompilerServices;

namespace MovieRec.Core.Datasets.Rows;

/// <summary>Reads a stream line by line as bytes without copying; lines end with LF or CRLF, a byte order mark is skipped.</summary>
internal sealed class LineReader(Stream stream)
{
    private const int MaximumLine = 1 << 20;

    private byte[] buffer = new byte[1 << 18];
    private int start;
    private int end;
    private bool atEnd;

    /// <summary>The number of the last line read, from 1.</summary>
    public long LineNumber { get; private set; }

    /// <summary>The next line without its end, valid until the next call; false at the end. A line over 1 MiB comes in pieces of that size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var at = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = Take(searched + at, 1);
                return true;
            }

            searched = end - start;
            if (atEnd || searched >= MaximumLine)
            {
                var any = searched > 0;
                line = any ? Take(searched, 0) : default;
                return any;
            }

            Fill();
        }
    }

    private ReadOnlySpan<byte> Take(int length, int terminator)
    {
        var line = buffer.AsSpan(start, length);
        start += length + terminator;
        LineNumber++;
        if (LineNumber == 1 && line.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        return line.Length > 0 && line[^1] == '\r' ? line[..^1] : line;
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        atEnd = read == 0;
    }
}
