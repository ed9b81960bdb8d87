using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Sends requests of the table service and turns failures into <see cref="RequestFailedException"/>.</summary>
internal sealed class TableRequests(Uri endpoint, HttpPipeline pipeline)
{
    private static readonly TableErrorParser Errors = new();

    public async Task<Response> SendAsync(
        RequestMethod method, string path, BinaryData? body, ETag ifMatch, CancellationToken cancellationToken, params int[] expected)
    {
        using var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{path}"));
        request.Headers.SetValue("x-ms-version", "2020-12-06");
        request.Headers.SetValue("DataServiceVersion", "3.0");
        request.Headers.SetValue("Accept", "application/json;odata=minimalmetadata");
        if (ifMatch != default)
        {
            request.Headers.SetValue("If-Match", ifMatch.ToString("H"));
        }

        if (body is not null)
        {
            request.Headers.SetValue("Content-Type", "application/json");
            request.Headers.SetValue("Prefer", "return-no-content");
            request.Content = RequestContent.Create(body);
        }

        await pipeline.SendAsync(message, cancellationToken);
        return !message.Response.IsError || expected.Contains(message.Response.Status)
            ? message.Response
            : throw new RequestFailedException(message.Response, null, Errors);
    }
}
