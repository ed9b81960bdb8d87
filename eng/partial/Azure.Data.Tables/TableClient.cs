using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

public sealed class TableClient
{
    private readonly TableRequests requests;

    internal TableClient(string name, TableRequests requests)
    {
        Name = name;
        this.requests = requests;
    }

    public string Name { get; }

    public async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        var body = BinaryData.FromObjectAsJson(new { TableName = Name });
        var response = await requests.SendAsync(RequestMethod.Post, "Tables", body, default, cancellationToken, 409);
        return Response.FromValue(new TableItem(Name), response);
    }

    public Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        requests.SendAsync(RequestMethod.Delete, $"Tables('{Name}')", null, default, cancellationToken, 404);

    public async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : TableEntity, new()
    {
        var path = Path(partitionKey, rowKey) + (select is null ? "" : "?" + TableQuery.Select(select));
        var response = await requests.SendAsync(RequestMethod.Get, path, null, default, cancellationToken, 404);
        if (response.Status != 404)
        {
            return Response.FromValue(EntityReader.Read<T>(response.Content), response);
        }

        return MissingEntity<T>.OrThrow(response);
    }

    public Task<Response> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken = default) =>
        requests.SendAsync(RequestMethod.Post, Name, EntityWriter.Write(entity), default, cancellationToken);

    public Task<Response> UpdateEntityAsync(
        TableEntity entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        requests.SendAsync(
            Method(mode), Path(entity.PartitionKey, entity.RowKey), EntityWriter.Write(entity), ifMatch, cancellationToken);

    public Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        requests.SendAsync(
            RequestMethod.Delete, Path(partitionKey, rowKey), null, ifMatch == default ? ETag.All : ifMatch, cancellationToken, 404);

    public AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : TableEntity, new() => new TableQuery<T>(requests, TableQuery.Path(Name, filter, select), maxPerPage, cancellationToken);

    private static RequestMethod Method(TableUpdateMode mode) => mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch;

    private string Path(string partitionKey, string rowKey) =>
        $"{Name}(PartitionKey='{TableQuery.Escape(partitionKey)}',RowKey='{TableQuery.Escape(rowKey)}')";
}
