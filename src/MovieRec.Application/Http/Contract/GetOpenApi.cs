using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Requests;

namespace MovieRec.Application.Http.Contract;

/// <summary><c>GET openapi.json</c>: the OpenAPI 3.1 document of these routes.</summary>
public sealed class GetOpenApi
{
    private readonly byte[] document = Read();

    /// <summary>Answers a request.</summary>
    public Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(QueryFields.RejectAny(request) ?? TypedResults.Bytes(document, "application/json"));

    private static byte[] Read()
    {
        using var resource = typeof(GetOpenApi).Assembly.GetManifestResourceStream("openapi.json")!;
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
