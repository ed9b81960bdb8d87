using MovieRec.Application.Http.Health;

namespace MovieRec.LocalHost.Endpoints;

internal static class HealthEndpoints
{
    public static RouteGroupBuilder MapHealth(this RouteGroupBuilder api)
    {
        api.MapGet("/health/live", (HttpRequest request, GetLive handler, CancellationToken cancellation) => handler.HandleAsync(request, cancellation));
        api.MapGet("/health/ready", (HttpRequest request, GetReady handler, CancellationToken cancellation) => handler.HandleAsync(request, cancellation));
        return api;
    }
}
