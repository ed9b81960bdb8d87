using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MovieRec.Application.ModelStore;
using MovieRec.Azure.Storage;

namespace MovieRec.Azure.ModelStore;

/// <summary>The blob <c>models/current.json</c>, read and written under conditions only.</summary>
internal sealed class CurrentModelBlob(OnFirstUse<BlobContainerClient> container)
{
    private const string Name = "current.json";
    private const string Writer = "writer";

    public async Task<Versioned<CurrentModel>?> GetIfChangedAsync(string? knownETag, CancellationToken cancellationToken)
    {
        var conditions = knownETag is null ? null : new BlobRequestConditions { IfNoneMatch = new ETag(knownETag) };
        try
        {
            var blob = await BlobAsync(cancellationToken);
            var response = await blob.DownloadContentAsync(new BlobDownloadOptions { Conditions = conditions }, cancellationToken);
            if (response.GetRawResponse().Status == 304)
            {
                return null;
            }

            return new(StoredJson.Read<CurrentModel>(response.Value.Content, Name), response.Value.Details.ETag.ToString());
        }
        catch (RequestFailedException exception) when (exception.Status == 304 || exception.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public async Task<bool> TrySetAsync(CurrentModel model, string? expectedETag, CancellationToken cancellationToken)
    {
        var blob = await BlobAsync(cancellationToken);
        var writer = Guid.NewGuid().ToString();
        var options = new BlobUploadOptions
        {
            Conditions = expectedETag is null ? new() { IfNoneMatch = ETag.All } : new() { IfMatch = new ETag(expectedETag) },
            Metadata = new Dictionary<string, string> { [Writer] = writer },
        };
        try
        {
            await blob.UploadAsync(StoredJson.Write(model), options, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412 || exception.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return await WroteAsync(blob, writer, cancellationToken);
        }
    }

    /// <summary>A first try may have written although its answer was lost; the second then finds its own write in the way.</summary>
    private static async Task<bool> WroteAsync(BlobClient blob, string writer, CancellationToken cancellationToken)
    {
        try
        {
            var properties = await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
            return properties.Value.Metadata.TryGetValue(Writer, out var last) && last == writer;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return false;
        }
    }

    private async Task<BlobClient> BlobAsync(CancellationToken cancellationToken) =>
        (await container.GetAsync(cancellationToken)).GetBlobClient(Name);
}
