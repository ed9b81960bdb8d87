using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MovieRec.Application.Training;
using MovieRec.Azure.Blobs;
using MovieRec.Azure.Storage;

namespace MovieRec.Azure.Training;

/// <summary>Blobs of training runs in the container <c>runs</c>.</summary>
internal sealed class BlobRunBlobs(StorageClients clients, StorageNames names) : IRunBlobs, IDisposable
{
    private readonly OnFirstUse<BlobContainerClient> container = clients.Container(names.Runs);

    public async Task WriteAsync(string runId, string name, string content, CancellationToken cancellationToken)
    {
        var blob = await BlobAsync(runId, name, cancellationToken);
        await blob.UploadAsync(BinaryData.FromString(content), overwrite: true, cancellationToken);
    }

    public async Task<string?> ReadAsync(string runId, string name, CancellationToken cancellationToken)
    {
        try
        {
            var blob = await BlobAsync(runId, name, cancellationToken);
            return (await blob.DownloadContentAsync(cancellationToken)).Value.Content.ToString();
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public void Dispose() => container.Dispose();

    private async Task<BlobClient> BlobAsync(string runId, string name, CancellationToken cancellationToken) =>
        (await container.GetAsync(cancellationToken)).GetBlobClient($"{runId}/{name}");
}
