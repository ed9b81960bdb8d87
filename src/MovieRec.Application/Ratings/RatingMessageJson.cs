using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MovieRec.Core.Ratings;

namespace MovieRec.Application.Ratings;

/// <summary>One rating event as JSON, strictly: every field once (<c>acceptedAt</c> may be absent), none unknown, each in range.</summary>
internal static class RatingMessageJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Default,
    };

    public static string Write(RatingEvent rating) => JsonSerializer.Serialize(
        new Fields(rating.EventId, rating.UserId, rating.MovieId, rating.Rating.Stars, rating.RatedAt, rating.AcceptedAt), Options);

    public static RatingEvent ReadOne(string text) => Check(JsonSerializer.Deserialize<Fields>(text, Options));

    public static IReadOnlyList<RatingEvent> ReadMany(string text) =>
        [.. JsonSerializer.Deserialize<Fields?[]>(text, Options)!.Select(Check)];

    private static RatingEvent Check(Fields? fields)
    {
        if (fields is null)
        {
            throw new InvalidRatingMessageException("The message is not a rating: null.");
        }

        if (fields.UserId.Length is 0 or > 128 || fields.UserId.Any(char.IsControl))
        {
            throw new InvalidRatingMessageException("userId must be 1 to 128 characters without control characters.");
        }

        return HalfStars.TryFromStars(fields.Rating, out var stars)
            ? new(fields.EventId, fields.UserId, fields.MovieId, stars, fields.RatedAt) { AcceptedAt = fields.AcceptedAt }
            : throw new InvalidRatingMessageException("rating must be a multiple of 0.5 from 0.5 to 5.");
    }

    private sealed record Fields(Guid EventId, string UserId, int MovieId, double Rating, DateTimeOffset RatedAt, DateTimeOffset? AcceptedAt = null);
}
