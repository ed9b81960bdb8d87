using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Requests;

namespace MovieRec.Application.Http.Health;

/// <summary><c>GET health/live</c>: the process answers.</summary>
/// <param name="clock">Tells since when.</param>
public sealed class GetLive(TimeProvider clock)
{
    private readonly DateTimeOffset since = clock.GetUtcNow();

    /// <summary>Answers a request.</summary>
    public Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.NoStore();
        return Task.FromResult(QueryFields.RejectAny(request) ?? ApiJson.Ok(new LiveAnswer("live", since)));
    }

    private sealed record LiveAnswer(string Status, DateTimeOffset Since);
}
