using MovieRec.Application.Http.Contract;

namespace MovieRec.LocalHost.Endpoints;

internal static class ContractEndpoints
{
    public static RouteGroupBuilder MapContract(this RouteGroupBuilder api)
    {
        api.MapGet("/openapi.json", (HttpRequest request, GetOpenApi handler, CancellationToken cancellation) =>
            handler.HandleAsync(request, cancellation));
        return api;
    }
}
