using MovieRec.Core.Catalogue;

namespace MovieRec.Core.Features;

/// <summary>
/// Splits English text into words as scikit-learn's TfidfVectorizer does: lower-case, diacritics folded, runs of at least two letters
/// or digits, stop words left out.
/// </summary>
public static class Tokenizer
{
    /// <summary>The words of a text in order, repeated as they occur.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. TitleText.Words(Separated(text)).Where(word => word.Length > 1 && !StopWords.English.Contains(word))];

    // A possessive's word is the same word: "Andy's" is "Andy" and a letter too short to count.
    private static string Separated(string text) => text.Replace('\'', ' ').Replace('’', ' ');
}
