using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Problems;

namespace MovieRec.Application.Http.Requests;

/// <summary>Reads JSON bodies of bounded size.</summary>
public static class JsonBody
{
    /// <summary>The largest body, in bytes.</summary>
    public const int MaximumBytes = 256 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a body and hands it on; never holds more than <see cref="MaximumBytes"/> of it.</summary>
    /// <typeparam name="T">What the body says.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="parse">Reads the JSON; the errors it adds become the answer.</param>
    /// <param name="handle">Makes the answer if there are no errors.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<IResult> ReadAsync<T>(
        HttpRequest request, Func<JsonElement, FieldErrors, T> parse, Func<T, Task<IResult>> handle, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return ProblemAnswers.NotJson();
        }

        if (await ReadBytesAsync(request, cancellationToken) is not { } bytes)
        {
            return ProblemAnswers.Invalid("body", $"The body must be at most {MaximumBytes} bytes long.");
        }

        var errors = new FieldErrors();
        var value = Parse(bytes, parse, errors);
        return errors.Any ? ProblemAnswers.Invalid(errors) : await handle(value!);
    }

    // A lone surrogate in a string shows only when the string is read, as InvalidOperationException.
    private static T? Parse<T>(ReadOnlyMemory<byte> bytes, Func<JsonElement, FieldErrors, T> parse, FieldErrors errors)
    {
        try
        {
            using var document = JsonDocument.Parse(StrictUtf8.GetString(bytes.Span).TrimStart('\uFEFF'), new() { MaxDepth = 16 });
            return parse(document.RootElement, errors);
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            errors.Add("body", $"The body is not valid JSON in UTF-8: {exception.Message}");
            return default;
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaximumBytes)
        {
            return null;
        }

        var buffer = new byte[(int)(request.ContentLength ?? MaximumBytes) + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length <= MaximumBytes ? buffer.AsMemory(0, length) : null;
    }
}
