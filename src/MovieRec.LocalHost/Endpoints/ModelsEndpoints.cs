using MovieRec.Application.Http.Models;

namespace MovieRec.LocalHost.Endpoints;

internal static class ModelsEndpoints
{
    public static RouteGroupBuilder MapModels(this RouteGroupBuilder api)
    {
        api.MapGet("/models", (HttpRequest request, GetModels handler, CancellationToken cancellation) =>
            handler.HandleAsync(request, cancellation));
        api.MapPost("/models/{version}/promote", (string version, HttpRequest request, PromoteModel handler, CancellationToken cancellation) =>
            handler.HandleAsync(version, request, cancellation));
        return api;
    }
}
