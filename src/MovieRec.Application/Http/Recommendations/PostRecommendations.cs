using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.ModelStore;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Serving;

namespace MovieRec.Application.Http.Recommendations;

/// <summary><c>POST recommendations</c>: films for someone without an account, from the ratings in the body; nothing is stored.</summary>
/// <param name="models">The serving model.</param>
public sealed class PostRecommendations(ModelCache models)
{
    private const int MaximumRatings = 1_000;

    /// <summary>Answers a request.</summary>
    public Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.NoStore();
        return models.AnswerAsync(request, async model => QueryFields.RejectAny(request) ?? await JsonBody.ReadAsync(
            request,
            (body, errors) => Parse(body, errors, model.Catalogue),
            asked => Task.FromResult(ApiJson.Ok(
                ListAnswer.Of(model.Manifest.Version, model.Recommend(asked.Ratings, asked.Query), asked.Query.Explain))),
            cancellationToken));
    }

    private static Asked Parse(JsonElement body, FieldErrors errors, MovieCatalogue catalogue)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            errors.Add("body", "The body must be an object with 'ratings'.");
            return new([], new());
        }

        var fields = new BodyFields(body, errors);
        var asked = new Asked(Ratings(fields, errors, catalogue), fields.Recommendations(catalogue));
        fields.RejectOthers();
        return asked;
    }

    private static List<StarRating> Ratings(BodyFields fields, FieldErrors errors, MovieCatalogue catalogue)
    {
        if (fields.Value("ratings") is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() > MaximumRatings)
        {
            fields.Wrong("ratings", $"must be a list of at most {MaximumRatings} ratings like {{\"movieId\":1,\"rating\":4.5}}");
            return [];
        }

        var ratings = new Dictionary<int, StarRating>();
        foreach (var (at, element) in list.EnumerateArray().Index())
        {
            if (element.ValueKind != JsonValueKind.Object)
            {
                errors.Add($"ratings[{at}]", "A rating must be an object.");
                continue;
            }

            var rating = new BodyFields(element, errors, $"ratings[{at}].");
            var (movieId, stars) = rating.MovieAndRating(catalogue);
            rating.RejectOthers();
            if (!ratings.TryAdd(movieId, new(movieId, stars.Stars)) && movieId != 0)
            {
                rating.Wrong("movieId", "is rated twice");
            }
        }

        return [.. ratings.Values];
    }

    private sealed record Asked(IReadOnlyList<StarRating> Ratings, RecommendationQuery Query);
}
