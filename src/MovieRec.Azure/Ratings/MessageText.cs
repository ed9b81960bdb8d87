using System.Text;

namespace MovieRec.Azure.Ratings;

/// <summary>Message text as the queue carries it: base64 of UTF-8, as queue triggers expect.</summary>
internal static class MessageText
{
    /// <summary>The most characters a queue takes in a message.</summary>
    private const int MaximumCharacters = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Encodes text; one too long for base64 goes as it is.</summary>
    public static string Encode(string text)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        return encoded.Length <= MaximumCharacters ? encoded : text;
    }

    /// <summary>Decodes text; what is not base64 of UTF-8 is returned as it is.</summary>
    public static string Decode(string raw)
    {
        var bytes = new byte[raw.Length];
        if (!Convert.TryFromBase64String(raw, bytes, out var length))
        {
            return raw;
        }

        try
        {
            return Utf8.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return raw;
        }
    }
}
