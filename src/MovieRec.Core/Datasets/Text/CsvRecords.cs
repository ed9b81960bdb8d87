using System.Text;

namespace MovieRec.Core.Datasets.Text;

/// <summary>
/// Comma-separated values by RFC 4180: fields may be quoted, and then hold commas, line ends and doubled quotes. A record whose quotes do
/// not match is reported, and reading goes on with the next line.
/// </summary>
internal static class CsvRecords
{
    // A quote that is never closed must not swallow the rest of a large file.
    private const int MaximumField = 1 << 16;

    /// <summary>The records of a text, blank lines left out.</summary>
    public static IEnumerable<CsvRecord> Read(string text)
    {
        var (at, line) = (0, 1L);
        while (at < text.Length)
        {
            var start = at;
            var fields = new List<string>();
            if (!TryReadRecord(text, ref at, fields))
            {
                at = EndOfLine(text, start);
                fields = null;
            }

            if (fields is not [""])
            {
                yield return new(line, fields);
            }

            line += text.AsSpan(start, at - start).Count('\n');
        }
    }

    /// <summary>The fields of a single line; null if its quotes do not match.</summary>
    public static IReadOnlyList<string>? Fields(string line)
    {
        var at = 0;
        var fields = new List<string>();
        return TryReadRecord(line, ref at, fields) && at == line.Length ? fields : null;
    }

    private static bool TryReadRecord(string text, ref int at, List<string> fields)
    {
        while (true)
        {
            if (at < text.Length && text[at] == '"')
            {
                if (!TryReadQuoted(text, ref at, fields))
                {
                    return false;
                }
            }
            else
            {
                var length = text.AsSpan(at).IndexOfAny(',', '\n');
                var end = length < 0 ? text.Length : at + length;
                var withoutReturn = end > at && text[end - 1] == '\r' && (end == text.Length || text[end] == '\n') ? end - 1 : end;
                fields.Add(text[at..withoutReturn]);
                at = end;
            }

            if (at == text.Length)
            {
                return true;
            }

            if (text[at++] == '\n')
            {
                return true;
            }
        }
    }

    // From an opening quote to the comma, line feed or end after the closing one.
    private static bool TryReadQuoted(string text, ref int at, List<string> fields)
    {
        var field = new StringBuilder();
        at++;
        while (field.Length <= MaximumField)
        {
            var length = text.AsSpan(at, Math.Min(MaximumField + 1, text.Length - at)).IndexOf('"');
            if (length < 0)
            {
                return false;
            }

            field.Append(text, at, length);
            at += length + 1;
            if (at == text.Length || text[at] != '"')
            {
                fields.Add(field.ToString());
                at += at < text.Length && text[at] == '\r' && (at + 1 == text.Length || text[at + 1] == '\n') ? 1 : 0;
                return at == text.Length || text[at] is ',' or '\n';
            }

            field.Append('"');
            at++;
        }

        return false;
    }

    private static int EndOfLine(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? end + 1 : text.Length;
}

/// <summary>A record of a csv file.</summary>
/// <param name="Line">The number of the line it begins on, from 1.</param>
/// <param name="Fields">Its fields; null if its quotes do not match.</param>
internal readonly record struct CsvRecord(long Line, IReadOnlyList<string>? Fields);
