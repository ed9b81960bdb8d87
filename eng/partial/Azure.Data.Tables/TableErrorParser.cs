using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Reads the code and message of an OData error.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = null;
        try
        {
            using var document = JsonDocument.Parse(response.Content);
            var body = document.RootElement.GetProperty("odata.error");
            error = new(body.GetProperty("code").GetString(), body.GetProperty("message").GetProperty("value").GetString());
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            if (response.Headers.TryGetValue("x-ms-error-code", out var code))
            {
                error = new(code, null);
            }
        }

        return error is not null;
    }
}
