using MovieRec.Application.Http.Training;

namespace MovieRec.LocalHost.Endpoints;

internal static class TrainingRunsEndpoints
{
    public static RouteGroupBuilder MapTrainingRuns(this RouteGroupBuilder api)
    {
        api.MapPost("/training-runs", (HttpRequest request, StartTrainingRun handler, CancellationToken cancellation) =>
            handler.HandleAsync(request, cancellation));
        api.MapGet("/training-runs", (HttpRequest request, ListTrainingRuns handler, CancellationToken cancellation) =>
            handler.HandleAsync(request, cancellation));
        api.MapGet("/training-runs/{id}", (string id, HttpRequest request, GetTrainingRun handler, CancellationToken cancellation) =>
            handler.HandleAsync(id, request, cancellation));
        api.MapPost("/training-runs/{id}/cancel", (string id, HttpRequest request, CancelTrainingRun handler, CancellationToken cancellation) =>
            handler.HandleAsync(id, request, cancellation));
        return api;
    }
}
