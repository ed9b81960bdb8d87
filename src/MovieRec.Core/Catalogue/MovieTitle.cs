using System.Globalization;
using System.Text.RegularExpressions;

namespace MovieRec.Core.Catalogue;

/// <summary>A title as it is written in data sets, taken apart: "Matrix, The (1999)" is "The Matrix" of 1999.</summary>
/// <param name="Title">The title without its year, a trailing article moved to the front.</param>
/// <param name="Year">The year in parentheses at the end, if there was one.</param>
public sealed partial record MovieTitle(string Title, int? Year)
{
    private const string Articles = "The|A|An|Les|La|Le|L'|Il|El|Los|Las|Der|Die|Das|Un|Une";

    /// <summary>Takes a written title apart. A text that is nothing but a year in parentheses is a title without a year.</summary>
    public static MovieTitle Parse(string written)
    {
        var text = written.Trim();
        int? year = null;
        var match = YearAtEnd().Match(text);
        if (match.Success && match.Index > 0)
        {
            year = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            text = text[..match.Index].TrimEnd();
        }

        return new(TrailingArticle().Replace(text, MoveArticle), year);
    }

    /// <summary>The title without what follows in parentheses, such as a title in another language.</summary>
    public static string WithoutAlternatives(string title) => title.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? title[..at] : title;

    private static string MoveArticle(Match match)
    {
        var article = match.Groups["article"].Value;
        return article.EndsWith('\'') ? article + match.Groups["title"].Value : $"{article} {match.Groups["title"].Value}";
    }

    // A range ("2006–2007") counts by its start; MovieLens 100K adds "(V)" to films made for video.
    [GeneratedRegex(@"\(((?:18|19|20)\d\d)(?:\s?[-–—]\s?\d{0,4})?\)(?:\s+\(V\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearAtEnd();

    // Of the whole title and of each alternative in parentheses.
    [GeneratedRegex(@"(?<=^|\()(?<title>[^()]+?), (?<article>" + Articles + @")(?=$|\)| \()", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingArticle();
}
