using MovieRec.Application.Http.Ratings;

namespace MovieRec.LocalHost.Endpoints;

internal static class RatingsEndpoints
{
    public static RouteGroupBuilder MapRatings(this RouteGroupBuilder api)
    {
        api.MapPost("/ratings", (HttpRequest request, PostRatings handler, CancellationToken cancellation) =>
            handler.HandleAsync(request, cancellation));
        return api;
    }
}
