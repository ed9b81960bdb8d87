using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using MovieRec.Application.Http.Problems;

namespace MovieRec.Application.Http.Requests;

/// <summary>What a user id may be, and how it is read from a path.</summary>
public static class UserIds
{
    /// <summary>The most characters of a user id.</summary>
    public const int MaximumLength = 128;

    /// <summary>What a user id must be, to be put after its name.</summary>
    public const string Rule = "must be 1 to 128 characters without control characters, and not '.' or '..', which no path can carry";

    /// <summary>True if a text is a user id.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= MaximumLength } and not ("." or "..") && !text.Any(char.IsControl) && IsUtf16(text);

    /// <summary>Reads a user id from the path, adding an error if it is none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="routeValue">The value as routing gives it: decoded, except for slashes.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static string FromPath(HttpRequest request, string routeValue, FieldErrors errors)
    {
        var userId = routeValue.Contains("%2F", StringComparison.OrdinalIgnoreCase) ? DecodeSlashes(request, routeValue) : routeValue;
        if (!IsValid(userId))
        {
            errors.Add("userId", $"'userId' {Rule}.");
        }

        return userId;
    }

    // Only the raw path tells an encoded slash from an encoded "%2F".
    private static string DecodeSlashes(HttpRequest request, string routeValue)
    {
        var path = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0] ?? "";
        var segment = path.Split('/').FirstOrDefault(segment => DecodeButSlashes(segment) == routeValue);
        return Uri.UnescapeDataString(segment ?? routeValue);
    }

    private static string DecodeButSlashes(string segment) => Uri.UnescapeDataString(
        segment.Replace("%2F", "%252F", StringComparison.Ordinal).Replace("%2f", "%252f", StringComparison.Ordinal));

    private static bool IsUtf16(string text) => !text.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar) || text.Contains('\uFFFD');
}
