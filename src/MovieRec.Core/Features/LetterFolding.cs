using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MovieRec.Core.Features;

/// <summary>
/// Lower-case letters without diacritics, so that "Amélie" and "Amelie" are one word. A table, because the programs run without ICU
/// data, where Unicode normalisation does nothing.
/// </summary>
public static class LetterFolding
{
    private static readonly FrozenDictionary<char, string> Plain = Table(
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặ", "cçćĉċč", "dďđð", "eèéêëēĕėęěẹẻẽếềểễệ", "gĝğġģ", "hĥħ", "iìíîïĩīĭįıỉịǐ", "jĵ", "kķ", "lĺļľŀł", "nñńņňŉ",
        "oòóôõöøōŏőơọỏốồổỗộớờởỡợǒ", "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűųưụủứừửữựǔ", "wŵ", "yýÿŷỳỵỷỹ", "zźżž");

    /// <summary>Folds a text.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var lower = char.ToLowerInvariant(letter);
            if (char.IsAscii(lower))
            {
                folded.Append(lower);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(lower) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Plain.TryGetValue(lower, out var plain) ? plain : lower.ToString());
            }
        }

        return folded.ToString();
    }

    // Each line: the plain letter, then what folds to it.
    private static FrozenDictionary<char, string> Table(params string[] lines) => lines
        .SelectMany(line => line[1..].Select(letter => KeyValuePair.Create(letter, line[..1])))
        .Concat([new('ß', "ss"), new('æ', "ae"), new('œ', "oe"), new('þ', "th")])
        .ToFrozenDictionary();
}
