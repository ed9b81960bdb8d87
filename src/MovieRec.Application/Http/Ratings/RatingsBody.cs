using System.Text.Json;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.Ratings;
using MovieRec.Core.Catalogue;

namespace MovieRec.Application.Http.Ratings;

/// <summary>The body of <c>POST ratings</c>: a rating, or a list of them.</summary>
public static class RatingsBody
{
    /// <summary>The most ratings of one request.</summary>
    public const int MaximumRatings = 500;

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    /// <summary>Reads ratings; if anything is wrong with any of them, errors say so and the list means nothing.</summary>
    /// <param name="body">The JSON.</param>
    /// <param name="errors">Receives what is wrong: "rating" for a single rating, "[3].rating" in a list.</param>
    /// <param name="catalogue">The films there are.</param>
    /// <param name="now">The present.</param>
    public static IReadOnlyList<RatingSubmission> Parse(JsonElement body, FieldErrors errors, MovieCatalogue catalogue, DateTimeOffset now)
    {
        switch (body.ValueKind)
        {
            case JsonValueKind.Object:
                return [Rating(new BodyFields(body, errors), catalogue, now)];
            case JsonValueKind.Array when body.GetArrayLength() is > 0 and <= MaximumRatings:
                return [.. body.EnumerateArray().Select((element, at) => Entry(element, $"[{at}]", errors, catalogue, now)).OfType<RatingSubmission>()];
            case JsonValueKind.Array:
                errors.Add("body", $"The list has {body.GetArrayLength()} ratings; it takes 1 to {MaximumRatings}.");
                return [];
            default:
                errors.Add("body", "The body must be a rating or a list of ratings.");
                return [];
        }
    }

    private static RatingSubmission? Entry(JsonElement element, string path, FieldErrors errors, MovieCatalogue catalogue, DateTimeOffset now)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return Rating(new BodyFields(element, errors, path + "."), catalogue, now);
        }

        errors.Add(path, "A rating must be an object.");
        return null;
    }

    private static RatingSubmission Rating(BodyFields fields, MovieCatalogue catalogue, DateTimeOffset now)
    {
        var userId = fields.UserId();
        var (movieId, rating) = fields.MovieAndRating(catalogue);
        var submission = new RatingSubmission(userId, movieId, rating, RatedAt(fields, now), fields.Uuid("eventId"));
        fields.RejectOthers();
        return submission;
    }

    private static DateTimeOffset? RatedAt(BodyFields fields, DateTimeOffset now)
    {
        var ratedAt = fields.Time("ratedAt");
        if (ratedAt > now + ClockTolerance)
        {
            fields.Wrong("ratedAt", "lies in the future");
        }
        else if (ratedAt < DateTimeOffset.UnixEpoch)
        {
            fields.Wrong("ratedAt", "lies before 1970");
        }

        return ratedAt;
    }
}
