using System.Text.Json;
using MovieRec.Application.Ratings;

namespace MovieRec.LocalHost.Journal;

/// <summary>Records as lines: "ratings " and a queue message, or "erased " and a JSON object.</summary>
internal static class JournalLines
{
    private const string Ratings = "ratings ";
    private const string Erased = "erased ";

    public static IEnumerable<string> Write(JournalRecord record) => record switch
    {
        RatingsRecord ratings => RatingMessage.Write(ratings.Events).Select(text => Ratings + text),
        ErasureRecord erasure => [Erased + JsonSerializer.Serialize(erasure, JsonSerializerOptions.Web)],
        _ => throw new ArgumentOutOfRangeException(nameof(record)),
    };

    /// <summary>Reads a line; null if it is torn: a process was killed while writing it, before it answered.</summary>
    public static JournalRecord? Read(string line)
    {
        try
        {
            return line switch
            {
                _ when line.StartsWith(Ratings, StringComparison.Ordinal) => new RatingsRecord(RatingMessage.Read(line[Ratings.Length..])),
                _ when line.StartsWith(Erased, StringComparison.Ordinal) =>
                    JsonSerializer.Deserialize<ErasureRecord>(line[Erased.Length..], JsonSerializerOptions.Web),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidRatingMessageException)
        {
            return null;
        }
    }
}
