using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MovieRec.Azure.Profiles;

/// <summary>
/// The keys of a user's entity. Partition: the first byte of the id's SHA-256, as two hex digits. Row: the id itself if it has
/// only letters, digits and <c>.-_@</c> of ASCII; any other as a tilde and the base64url of its UTF-16 (at most 343 characters).
/// </summary>
internal static class UserKey
{
    private const char Escaped = '~';

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.-_@");

    public static string Partition(string userId) =>
        SHA256.HashData(Bytes(userId))[0].ToString("x2", CultureInfo.InvariantCulture);

    public static string Row(string userId) => userId.Length > 0 && !userId.AsSpan().ContainsAnyExcept(Plain)
        ? userId
        : Escaped + Base64Url.EncodeToString(Bytes(userId));

    public static string UserId(string row) => row is [Escaped, .. var encoded]
        ? new(MemoryMarshal.Cast<byte, char>(Base64Url.DecodeFromChars(encoded)))
        : row;

    private static ReadOnlySpan<byte> Bytes(string userId) => MemoryMarshal.AsBytes(userId.AsSpan());
}
