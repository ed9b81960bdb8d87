using System.Globalization;

namespace MovieRec.Core.Datasets.Text;

/// <summary>Numbers in catalogue files.</summary>
internal static class Numbers
{
    /// <summary>A positive id, or 0.</summary>
    public static int Id(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>The number of an IMDb title, "tt0114709" or "0114709", or 0.</summary>
    public static int Imdb(ReadOnlySpan<char> text) => Id(text.StartsWith("tt", StringComparison.Ordinal) ? text[2..] : text);

    /// <summary>A year of cinema, or null.</summary>
    public static int? Year(ReadOnlySpan<char> text) => Id(text) is >= 1800 and <= 2200 and var year ? year : null;
}
