using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

public sealed class TableServiceClient
{
    private const string Scope = "https://storage.azure.com/.default";
    private readonly TableRequests requests;

    public TableServiceClient(string connectionString, TableClientOptions? options = null)
    {
        var account = TableAccount.Parse(connectionString);
        requests = Requests(account.Endpoint, new SharedKeyLitePolicy(account.Name, account.Key), options);
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null) =>
        requests = Requests(endpoint, new BearerTokenAuthenticationPolicy(tokenCredential, Scope), options);

    public TableClient GetTableClient(string tableName) => new(tableName, requests);

    private static TableRequests Requests(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions? options) =>
        new(endpoint, HttpPipelineBuilder.Build(options ?? new TableClientOptions(), authentication));
}
