using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.ModelStore;
using MovieRec.Core.Serving;

namespace MovieRec.Application.Http.Movies;

/// <summary><c>GET movies/{movieId}/similar</c>: films like one film. The same until another model version serves, hence the ETag.</summary>
/// <param name="models">The serving model.</param>
public sealed class GetSimilarMovies(ModelCache models)
{
    private const string Caching = "public, max-age=60";

    /// <summary>Answers a request.</summary>
    public Task<IResult> HandleAsync(string movieId, HttpRequest request, CancellationToken cancellationToken) =>
        models.AnswerAsync(request, model => Answer(movieId, request, model));

    private static IResult Answer(string movieId, HttpRequest request, ServingModel model)
    {
        var errors = new FieldErrors();
        var query = QueryFields.Read(request, errors, fields => fields.Similar(model.Catalogue));
        if (errors.Any)
        {
            return ProblemAnswers.Invalid(errors);
        }

        if (MovieIds.TryFind(movieId, model.Catalogue, out var movie) is { } problem)
        {
            return problem;
        }

        var version = model.Manifest.Version;
        var tag = new EntityTagHeaderValue($"\"{version}\"");
        var known = request.GetTypedHeaders().IfNoneMatch.Any(given => given.Equals(EntityTagHeaderValue.Any) || given.Compare(tag, useStrongComparison: false));
        var answer = known
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : ApiJson.Ok(ListAnswer.Of(version, model.Similar(movie.Id, query)));
        (request.HttpContext.Response.Headers.ETag, request.HttpContext.Response.Headers.CacheControl) = (tag.ToString(), Caching);
        return answer;
    }
}
