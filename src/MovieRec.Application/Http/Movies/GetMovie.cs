using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.ModelStore;

namespace MovieRec.Application.Http.Movies;

/// <summary><c>GET movies/{movieId}</c>: one film.</summary>
/// <param name="models">The serving model, whose catalogue it is.</param>
public sealed class GetMovie(ModelCache models)
{
    /// <summary>Answers a request.</summary>
    public Task<IResult> HandleAsync(string movieId, HttpRequest request, CancellationToken cancellationToken) =>
        models.AnswerAsync(request, model =>
            QueryFields.RejectAny(request)
            ?? MovieIds.TryFind(movieId, model.Catalogue, out var movie)
            ?? ApiJson.Ok(MovieDetailsAnswer.Of(movie)));
}
