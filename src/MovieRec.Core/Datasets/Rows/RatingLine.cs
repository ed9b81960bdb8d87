using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using MovieRec.Core.Datasets.Text;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Datasets.Rows;

/// <summary>
/// Parses lines of ratings into rows; nothing is allocated for a well-formed line without quotes. Compiled optimised at once: a file is
/// read before tiered compilation gets to what it runs.
/// </summary>
internal static class RatingLine
{
    public const string WrongFieldCount = "wrong number of fields";
    public const string BadUser = "user id is empty, too long or holds control characters";
    public const string BadMovie = "movie id is not a positive integer";
    public const string BadRating = "rating is not a multiple of 0.5 from 0.5 to 5";
    public const string BadTime = "timestamp is not a time";
    public const string BadQuotes = "quotes do not match";

    /// <summary>Adds a line's rating.</summary>
    /// <returns>Null, or what is wrong with the line.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string? Parse(ReadOnlySpan<byte> line, RowLayout layout, RatingRows rows)
    {
        if (layout.IsCsv && line.Contains((byte)'"'))
        {
            return ParseQuoted(line, layout, rows);
        }

        Span<Range> fields = stackalloc Range[RowLayout.MaximumFields + 1];
        var count = Split(line, layout, fields);
        return count > Math.Max(layout.User, Math.Max(layout.Movie, layout.Rating)) && count <= layout.FieldCount
            ? Add(
                line[fields[layout.User]],
                line[fields[layout.Movie]],
                line[fields[layout.Rating]],
                layout.Time >= 0 && layout.Time < count ? line[fields[layout.Time]] : default,
                rows)
            : WrongFieldCount;
    }

    /// <summary>Adds a rating given as text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string? Add(ReadOnlySpan<byte> user, ReadOnlySpan<byte> movie, ReadOnlySpan<byte> rating, ReadOnlySpan<byte> time, RatingRows rows)
    {
        if (!TryParseMovie(Trim(movie), out var movieId))
        {
            return BadMovie;
        }

        if (!TryParseHalves(Trim(rating), out var halves))
        {
            return BadRating;
        }

        if (!Timestamps.TryParse(Trim(time), out var ratedAt))
        {
            return BadTime;
        }

        var userIndex = rows.UserIndex.IndexOf(Trim(user));
        if (userIndex < 0)
        {
            return BadUser;
        }

        rows.Add(userIndex, movieId, halves, ratedAt);
        return null;
    }

    public static bool TryParseMovie(ReadOnlySpan<byte> text, out int id) =>
        Utf8Parser.TryParse(text, out id, out var used) && used == text.Length && id > 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryParseHalves(ReadOnlySpan<byte> text, out byte halves)
    {
        halves = 0;
        if (text.Length is 1 or 3 && (uint)(text[0] - '0') <= 5 && (text.Length == 1 || (text[1] == '.' && text[2] is (byte)'0' or (byte)'5')))
        {
            halves = (byte)((2 * (text[0] - '0')) + (text.Length == 3 && text[2] == '5' ? 1 : 0));
            return halves is >= 1 and <= 10;
        }

        if (!Utf8Parser.TryParse(text, out double stars, out var used) || used != text.Length || !HalfStars.TryFromStars(stars, out var rating))
        {
            return false;
        }

        halves = rating.Value;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Split(ReadOnlySpan<byte> line, RowLayout layout, Span<Range> fields)
    {
        var (count, start) = (0, 0);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == layout.Separator && (layout.Width == 1 || (at + 1 < line.Length && line[at + 1] == layout.Separator)))
            {
                if (count == fields.Length - 1)
                {
                    return fields.Length;
                }

                fields[count++] = start..at;
                start = at + layout.Width;
                at = start - 1;
            }
        }

        fields[count++] = start..line.Length;
        return count;
    }

    private static string? ParseQuoted(ReadOnlySpan<byte> line, RowLayout layout, RatingRows rows)
    {
        // Latin-1 maps every byte to one character and back, whatever the file's encoding is.
        if (CsvRecords.Fields(Encoding.Latin1.GetString(line)) is not { } fields)
        {
            return BadQuotes;
        }

        if (fields.Count <= Math.Max(layout.User, Math.Max(layout.Movie, layout.Rating)) || fields.Count > layout.FieldCount)
        {
            return WrongFieldCount;
        }

        var time = layout.Time >= 0 && layout.Time < fields.Count ? fields[layout.Time] : "";
        return Add(Bytes(fields[layout.User]), Bytes(fields[layout.Movie]), Bytes(fields[layout.Rating]), Bytes(time), rows);
    }

    private static byte[] Bytes(string field) => Encoding.Latin1.GetBytes(field);

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && text[0] is (byte)' ' or (byte)'\t')
        {
            text = text[1..];
        }

        while (text.Length > 0 && text[^1] is (byte)' ' or (byte)'\t')
        {
            text = text[..^1];
        }

        return text;
    }
}
