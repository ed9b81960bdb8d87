using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Options;

namespace MovieRec.Azure.Storage;

/// <summary>The account's clients, by connection string or identity.</summary>
public sealed class StorageClients
{
    public StorageClients(IOptions<StorageOptions> options)
    {
        var storage = options.Value;
        var blobs = Retrying(new BlobClientOptions(), storage);
        var tables = Retrying(new TableClientOptions(), storage);

        // Messages are decoded by the receiver: one that is not base64 must reach the poison queue, not stop the receiving.
        var queues = Retrying(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None }, storage);
        if (!string.IsNullOrEmpty(storage.ConnectionString))
        {
            Blobs = new(storage.ConnectionString, blobs);
            Queues = new(storage.ConnectionString, queues);
            Tables = new(storage.ConnectionString, tables);
        }
        else
        {
            var credential = Credential(storage);
            Blobs = new(storage.BlobServiceUri!, credential, blobs);
            Queues = new(storage.QueueServiceUri!, credential, queues);
            Tables = new(storage.TableServiceUri!, credential, tables);
        }
    }

    public BlobServiceClient Blobs { get; }

    public QueueServiceClient Queues { get; }

    public TableServiceClient Tables { get; }

    private static TokenCredential Credential(StorageOptions storage) => storage.Credential == "managedidentity"
        ? new ManagedIdentityCredential(Identity(storage.ClientId))
        : new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = storage.ClientId });

    private static ManagedIdentityId Identity(string? clientId) => string.IsNullOrEmpty(clientId)
        ? ManagedIdentityId.SystemAssigned
        : ManagedIdentityId.FromUserAssignedClientId(clientId);

    private static T Retrying<T>(T options, StorageOptions storage)
        where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = storage.IsEmulator ? 3 : 6;
        options.Retry.Delay = TimeSpan.FromMilliseconds(storage.IsEmulator ? 50 : 500);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(storage.IsEmulator ? 1 : 20);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(storage.IsEmulator ? 30 : 100);
        return options;
    }
}
