using MovieRec.Application.Http.Recommendations;

namespace MovieRec.LocalHost.Endpoints;

internal static class RecommendationsEndpoints
{
    public static RouteGroupBuilder MapRecommendations(this RouteGroupBuilder api)
    {
        api.MapPost("/recommendations", (HttpRequest request, PostRecommendations handler, CancellationToken cancellation) =>
            handler.HandleAsync(request, cancellation));
        api.MapGet("/users/{userId}/recommendations", (string userId, HttpRequest request, GetRecommendations handler, CancellationToken cancellation) =>
            handler.HandleAsync(userId, request, cancellation));
        api.MapGet(
            "/users/{userId}/movies/{movieId}/prediction",
            (string userId, string movieId, HttpRequest request, GetPrediction handler, CancellationToken cancellation) =>
                handler.HandleAsync(userId, movieId, request, cancellation));
        return api;
    }
}
