using System.Text.Json;

namespace MovieRec.Application.Ratings;

/// <summary>
/// The text of a message in the queue <c>ratings</c>: one event as <c>{eventId, userId, movieId, rating, ratedAt}</c> and,
/// if known, <c>acceptedAt</c>, or an array of them.
/// </summary>
public static class RatingMessage
{
    /// <summary>The most UTF-8 bytes of text in a message: 48 KiB, which base64 makes the queue's own limit of 64 KiB.</summary>
    public const int MaximumBytes = 48 * 1024;

    /// <summary>Writes events as few messages as the limit allows, in order.</summary>
    public static IEnumerable<string> Write(IEnumerable<RatingEvent> events)
    {
        var batch = new List<string>();
        var bytes = 0;
        foreach (var text in events.Select(RatingMessageJson.Write))
        {
            if (batch.Count > 0 && bytes + text.Length + 2 > MaximumBytes)
            {
                yield return Join(batch);
                batch.Clear();
                bytes = 0;
            }

            batch.Add(text);
            bytes += text.Length + 1;
        }

        if (batch.Count > 0)
        {
            yield return Join(batch);
        }
    }

    /// <summary>Reads a message.</summary>
    /// <exception cref="InvalidRatingMessageException">The text is not a rating or an array of ratings; the message says why.</exception>
    public static IReadOnlyList<RatingEvent> Read(string text)
    {
        try
        {
            var events = text.AsSpan().TrimStart() is ['[', ..] ? RatingMessageJson.ReadMany(text) : [RatingMessageJson.ReadOne(text)];
            return events.Count > 0 ? events : throw new InvalidRatingMessageException("The message is an empty array.");
        }
        catch (JsonException exception)
        {
            throw new InvalidRatingMessageException($"The message is not a rating: {exception.Message}", exception);
        }
    }

    // ASCII only (the serializer escapes the rest), so characters are bytes.
    private static string Join(List<string> batch) => batch.Count == 1 ? batch[0] : $"[{string.Join(',', batch)}]";
}
