using System.Text.Json;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Ratings;

namespace MovieRec.Application.Http.Requests;

/// <summary>Reads the fields of a rating.</summary>
public static class RatingFields
{
    /// <summary>Reads <c>movieId</c>, a film of the catalogue, and <c>rating</c>; zero values if they are wrong.</summary>
    public static (int MovieId, HalfStars Rating) MovieAndRating(this BodyFields fields, MovieCatalogue catalogue)
    {
        if (fields.Value("rating") is not { ValueKind: JsonValueKind.Number } number
            || !number.TryGetDouble(out var stars)
            || !HalfStars.TryFromStars(stars, out var rating))
        {
            fields.Wrong("rating", "must be a number of half stars from 0.5 to 5: 0.5, 1, 1.5, …, 5");
            rating = default;
        }

        return (MovieId(fields, catalogue), rating);
    }

    /// <summary>Reads <c>userId</c>; empty if it is wrong.</summary>
    public static string UserId(this BodyFields fields)
    {
        if (fields.Value("userId") is { ValueKind: JsonValueKind.String } text && text.GetString() is { } userId && UserIds.IsValid(userId))
        {
            return userId;
        }

        fields.Wrong("userId", UserIds.Rule);
        return "";
    }

    private static int MovieId(BodyFields fields, MovieCatalogue catalogue)
    {
        if (fields.Value("movieId") is not { ValueKind: JsonValueKind.Number } number || !number.TryGetInt32(out var movieId))
        {
            fields.Wrong("movieId", "must be a whole number");
        }
        else if (!catalogue.TryGetIndex(movieId, out _))
        {
            fields.Wrong("movieId", $"is {movieId}, which the catalogue does not have");
        }
        else
        {
            return movieId;
        }

        return 0;
    }
}
