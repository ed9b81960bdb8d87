using System.Text;
using MovieRec.Core.Datasets.Text;

namespace MovieRec.Core.Datasets.Rows;

/// <summary>How the lines of a ratings file are cut: the separator and the column of each value.</summary>
internal sealed record RowLayout(byte Separator, int Width, int User, int Movie, int Rating, int Time, int FieldCount)
{
    public const int MaximumFields = 16;

    private static readonly string[] UserNames = ["userid", "user", "uid"];
    private static readonly string[] MovieNames = ["movieid", "movie", "itemid", "item", "mid"];
    private static readonly string[] RatingNames = ["rating", "score", "stars"];
    private static readonly string[] TimeNames = ["timestamp", "time", "ratedat", "date"];

    /// <summary>True if quotes may surround fields.</summary>
    public bool IsCsv => Separator == ',';

    /// <summary>The layout that a file's first line tells, and whether that line is a header.</summary>
    public static (RowLayout Layout, bool IsHeader) Detect(ReadOnlySpan<byte> firstLine)
    {
        var (separator, width) = firstLine.IndexOf("::"u8) >= 0 ? ((byte)':', 2) : firstLine.Contains((byte)'\t') ? ((byte)'\t', 1) : ((byte)',', 1);
        var positional = new RowLayout(separator, width, 0, 1, 2, 3, 4);
        if (width == 2 || firstLine.Length > 4096)
        {
            return (positional, false);
        }

        var text = Encoding.Latin1.GetString(firstLine);
        var names = (separator == ',' ? CsvRecords.Fields(text) ?? [text] : text.Split('\t')).Select(Name).ToList();
        var named = positional with
        {
            User = names.FindIndex(UserNames.Contains),
            Movie = names.FindIndex(MovieNames.Contains),
            Rating = names.FindIndex(RatingNames.Contains),
            Time = names.FindIndex(TimeNames.Contains),
            FieldCount = names.Count,
        };
        if (named is { User: >= 0, Movie: >= 0, Rating: >= 0 } && names.Count <= MaximumFields)
        {
            return (named, true);
        }

        // Any other first line without a digit is a header of unknown words over the usual columns.
        return (positional, names.Count is 3 or 4 && !text.Any(char.IsAsciiDigit));
    }

    private static string Name(string header) => string.Concat(header.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
