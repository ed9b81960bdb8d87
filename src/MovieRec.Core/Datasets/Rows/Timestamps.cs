using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace MovieRec.Core.Datasets.Rows;

/// <summary>Times of ratings as data sets write them.</summary>
internal static class Timestamps
{
    // Seconds pass this in the year 5138, milliseconds passed it in 1973.
    private const long LeastMilliseconds = 100_000_000_000;
    private const long MaximumMilliseconds = 253_402_300_799_999;

    /// <summary>Unix milliseconds of Unix seconds, Unix milliseconds, a date (2005-09-06) or a date and time; nothing at all is 0, unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryParse(ReadOnlySpan<byte> text, out long milliseconds)
    {
        if (text.IsEmpty)
        {
            milliseconds = 0;
            return true;
        }

        if (text.Length >= 10 && text[4] == '-')
        {
            return TryParseDate(text, out milliseconds);
        }

        if (Utf8Parser.TryParse(text, out long number, out var used) && used == text.Length)
        {
            milliseconds = number >= LeastMilliseconds ? number : number * 1000;
            return number is >= 0 and <= MaximumMilliseconds;
        }

        milliseconds = 0;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryParseDate(ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        if (text.Length is not (10 or 19) || text[7] != '-'
            || !Number(text[..4], 1, 9999, out var year) || !Number(text[5..7], 1, 12, out var month)
            || !Number(text[8..10], 1, DateTime.DaysInMonth(year, month), out var day))
        {
            return false;
        }

        var (hour, minute, second) = (0, 0, 0);
        if (text.Length == 19 && !(text[10] is (byte)' ' or (byte)'T' && text[13] == ':' && text[16] == ':'
            && Number(text[11..13], 0, 23, out hour) && Number(text[14..16], 0, 59, out minute) && Number(text[17..19], 0, 59, out second)))
        {
            return false;
        }

        milliseconds = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero).ToUnixTimeMilliseconds();
        return milliseconds >= 0;
    }

    private static bool Number(ReadOnlySpan<byte> digits, int minimum, int maximum, out int value) =>
        Utf8Parser.TryParse(digits, out value, out var used) && used == digits.Length && value >= minimum && value <= maximum;
}
