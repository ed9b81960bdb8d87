using System.Text.RegularExpressions;

namespace MovieRec.Core.Features;

/// <summary>
/// Splits English text into words as scikit-learn's TfidfVectorizer does: lower-case, diacritics folded, runs of at least two letters
/// or digits, stop words left out.
/// </summary>
public static partial class Tokenizer
{
    /// <summary>The words of a text in order, repeated as they occur.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var folded = LetterFolding.Fold(text);
        var words = new List<string>();
        foreach (var match in Word().EnumerateMatches(folded))
        {
            var word = folded.Substring(match.Index, match.Length);
            if (!StopWords.English.Contains(word))
            {
                words.Add(word);
            }
        }

        return words;
    }

    [GeneratedRegex(@"\w\w+")]
    private static partial Regex Word();
}
