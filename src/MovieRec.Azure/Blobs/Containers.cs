using Azure.Storage.Blobs;
using MovieRec.Azure.Storage;

namespace MovieRec.Azure.Blobs;

/// <summary>Containers, created on first use.</summary>
internal static class Containers
{
    public static OnFirstUse<BlobContainerClient> Container(this StorageClients clients, string name) => new(
        clients.Blobs.GetBlobContainerClient(name),
        (container, cancellationToken) => container.CreateIfNotExistsAsync(cancellationToken: cancellationToken));
}
