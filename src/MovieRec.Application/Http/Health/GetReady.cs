using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.ModelStore;

namespace MovieRec.Application.Http.Health;

/// <summary><c>GET health/ready</c>: 200 once a model is loaded; says how model and storage are doing either way.</summary>
/// <param name="models">The serving model.</param>
/// <param name="store">Asked, to see whether storage answers.</param>
public sealed class GetReady(ModelCache models, IModelStore store)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Answers a request.</summary>
    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.NoStore();
        if (QueryFields.RejectAny(request) is { } problem)
        {
            return problem;
        }

        var storageError = await StorageErrorAsync(cancellationToken);
        var status = models.Status;
        var state = new ReadyAnswer(
            status.Version is null ? "unavailable" : "ready",
            status.Version,
            status.LoadedAt,
            status.LastChecked,
            new(storageError is null, storageError),
            status.LastError);
        return status.Version is null ? ProblemAnswers.NotReady(request.HttpContext.Response, state) : ApiJson.Ok(state);
    }

    private async Task<string?> StorageErrorAsync(CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            await store.GetCurrentAsync(timeout.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"Storage did not answer within {Patience.TotalSeconds} seconds.";
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return exception.Message;
        }
    }
}

/// <summary>How the service is doing.</summary>
/// <param name="Status">"ready" or "unavailable".</param>
/// <param name="ModelVersion">The version in memory.</param>
/// <param name="LoadedAt">When it was loaded.</param>
/// <param name="LastChecked">When a newer one was last looked for.</param>
/// <param name="Storage">Whether storage answers.</param>
/// <param name="LastRefreshError">Why the last look for a newer model failed; null if it did not.</param>
public sealed record ReadyAnswer(
    string Status, string? ModelVersion, DateTimeOffset? LoadedAt, DateTimeOffset? LastChecked, StorageAnswer Storage, string? LastRefreshError);

/// <summary>Whether storage answers.</summary>
/// <param name="Reachable">True if it does.</param>
/// <param name="Error">Why not.</param>
public sealed record StorageAnswer(bool Reachable, string? Error);
