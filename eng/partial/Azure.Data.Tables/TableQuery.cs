using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>The addresses of entities and queries.</summary>
internal static class TableQuery
{
    public static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    public static string Select(IEnumerable<string> names) => $"$select={Uri.EscapeDataString(string.Join(',', names))}";

    public static string Path(string table, string? filter, IEnumerable<string>? select)
    {
        List<string> query = [];
        if (!string.IsNullOrEmpty(filter))
        {
            query.Add($"$filter={Uri.EscapeDataString(filter)}");
        }

        if (select is not null)
        {
            query.Add(Select(select));
        }

        return $"{table}()?{string.Join('&', query)}";
    }
}

/// <summary>The entities of a query, page by page.</summary>
internal sealed class TableQuery<T>(TableRequests requests, string path, int? maxPerPage, CancellationToken cancellationToken) : AsyncPageable<T>
    where T : TableEntity, new()
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var top = (pageSizeHint ?? maxPerPage) is { } size ? $"&$top={size}" : "";
            var response = await requests.SendAsync(RequestMethod.Get, path + top + continuationToken, null, default, cancellationToken);
            continuationToken = Continuation(response);
            using var document = JsonDocument.Parse(response.Content);
            T[] values = [.. document.RootElement.GetProperty("value").EnumerateArray().Select(EntityReader.Read<T>)];
            yield return Page<T>.FromValues(values, continuationToken, response);
        }
        while (continuationToken is not null);
    }

    private static string? Continuation(Response response)
    {
        if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition))
        {
            return null;
        }

        var row = response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var next) ? next : "";
        return $"&NextPartitionKey={Uri.EscapeDataString(partition)}&NextRowKey={Uri.EscapeDataString(row)}";
    }
}
