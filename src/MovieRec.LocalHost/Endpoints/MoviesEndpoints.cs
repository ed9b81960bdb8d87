using MovieRec.Application.Http.Movies;

namespace MovieRec.LocalHost.Endpoints;

internal static class MoviesEndpoints
{
    public static RouteGroupBuilder MapMovies(this RouteGroupBuilder api)
    {
        api.MapGet("/movies", (HttpRequest request, SearchMovies handler, CancellationToken cancellation) =>
            handler.HandleAsync(request, cancellation));
        api.MapGet("/movies/{movieId}", (string movieId, HttpRequest request, GetMovie handler, CancellationToken cancellation) =>
            handler.HandleAsync(movieId, request, cancellation));
        api.MapGet("/movies/{movieId}/similar", (string movieId, HttpRequest request, GetSimilarMovies handler, CancellationToken cancellation) =>
            handler.HandleAsync(movieId, request, cancellation));
        return api;
    }
}
