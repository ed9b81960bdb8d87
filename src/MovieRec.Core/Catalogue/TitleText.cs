using System.Text;

namespace MovieRec.Core.Catalogue;

/// <summary>Text made comparable: lower case, without diacritics, apostrophes and punctuation, words separated by one space.</summary>
public static class TitleText
{
    // Base letters of U+00C0.. and U+1E00.., a full stop where there is none. The process runs without ICU, which would know them.
    private const string Latin =
        "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll"
        + "lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>Folds a text: "Amélie &amp; Schindler's  List!" becomes "amelie and schindlers list".</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            Append(folded, letter);
        }

        return folded.Length > 0 && folded[^1] == ' ' ? folded.ToString(0, folded.Length - 1) : folded.ToString();
    }

    /// <summary>The words of a text, folded.</summary>
    public static string[] Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void Append(StringBuilder folded, char letter)
    {
        if (char.IsAsciiLetterOrDigit(letter))
        {
            folded.Append(char.ToLowerInvariant(letter));
        }
        else if (Expanded(letter) is { } several)
        {
            folded.Append(several);
        }
        else if (BaseOf(letter) is var plain and not '.')
        {
            folded.Append(plain);
        }
        else if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
        {
            folded.Append(char.ToLowerInvariant(letter));
        }
        else if (!IsJoined(letter) && folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }

    private static string? Expanded(char letter) => letter switch
    {
        'Æ' or 'æ' => "ae",
        'Œ' or 'œ' => "oe",
        'Þ' or 'þ' => "th",
        'ß' => "ss",
        '&' => "and",
        _ => null,
    };

    private static char BaseOf(char letter) => (int)letter switch
    {
        >= 0xC0 and <= 0x17F => Latin[letter - 0xC0],
        >= 0x1E00 and <= 0x1EFF => LatinAdditional[letter - 0x1E00],
        _ => '.',
    };

    // Apostrophes and combining marks vanish instead of separating words.
    private static bool IsJoined(char letter) => letter is '\'' or '’' or '`' or '´' or >= '\u0300' and <= '\u036F';
}
