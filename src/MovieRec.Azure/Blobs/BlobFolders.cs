using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MovieRec.Azure.Storage;

namespace MovieRec.Azure.Blobs;

/// <summary>Immutable folders of a container: one is there once its <c>manifest.json</c> is, which is uploaded last and deleted first.</summary>
internal sealed class BlobFolders(OnFirstUse<BlobContainerClient> container)
{
    public const string Manifest = "manifest.json";

    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        var client = await container.GetAsync(cancellationToken);
        return await client.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellationToken)
            .Select(blob => blob.Name.Split('/'))
            .Where(path => path is [_, Manifest])
            .Select(path => path[0])
            .ToListAsync(cancellationToken);
    }

    public async Task<bool> ExistsAsync(string folder, CancellationToken cancellationToken) =>
        await (await BlobAsync(folder, Manifest, cancellationToken)).ExistsAsync(cancellationToken);

    public async Task<BinaryData?> ReadAsync(string folder, string file, CancellationToken cancellationToken)
    {
        try
        {
            return (await (await BlobAsync(folder, file, cancellationToken)).DownloadContentAsync(cancellationToken)).Value.Content;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public async Task UploadAsync(string folder, string localFolder, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(localFolder, Manifest)))
        {
            throw new InvalidDataException($"{localFolder} has no {Manifest}.");
        }

        if (await ExistsAsync(folder, cancellationToken))
        {
            return;
        }

        var files = Directory.GetFiles(localFolder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(localFolder, file))
            .OrderBy(file => file == Manifest);
        foreach (var file in files)
        {
            var blob = await BlobAsync(folder, file.Replace('\\', '/'), cancellationToken);
            await blob.UploadAsync(Path.Combine(localFolder, file), overwrite: true, cancellationToken);
        }
    }

    /// <summary>Downloads one file; the local file is there whole or not at all.</summary>
    public async Task DownloadAsync(string folder, string file, string path, CancellationToken cancellationToken)
    {
        var blob = await BlobAsync(folder, file, cancellationToken);
        var partial = $"{path}.{Guid.NewGuid():N}.part";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            await blob.DownloadToAsync(partial, cancellationToken);
            File.Move(partial, path, overwrite: true);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            throw new InvalidDataException($"{blob.BlobContainerName}/{blob.Name} does not exist.", exception);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    public async Task DownloadAllAsync(string folder, string localFolder, CancellationToken cancellationToken)
    {
        if (!await ExistsAsync(folder, cancellationToken))
        {
            throw new InvalidDataException($"{folder} does not exist.");
        }

        foreach (var file in await FilesAsync(folder, cancellationToken))
        {
            var path = Path.GetFullPath(Path.Combine(localFolder, file));
            if (!path.StartsWith(Path.GetFullPath(localFolder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{folder} has a file outside it: {file}.");
            }

            await DownloadAsync(folder, file, path, cancellationToken);
        }
    }

    public async Task DeleteAsync(string folder, CancellationToken cancellationToken)
    {
        await (await BlobAsync(folder, Manifest, cancellationToken)).DeleteIfExistsAsync(cancellationToken: cancellationToken);
        foreach (var file in await FilesAsync(folder, cancellationToken))
        {
            await (await BlobAsync(folder, file, cancellationToken)).DeleteIfExistsAsync(cancellationToken: cancellationToken);
        }
    }

    private async Task<List<string>> FilesAsync(string folder, CancellationToken cancellationToken)
    {
        var client = await container.GetAsync(cancellationToken);
        var prefix = $"{folder}/";
        return await client.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken)
            .Select(blob => blob.Name[prefix.Length..])
            .ToListAsync(cancellationToken);
    }

    private async Task<BlobClient> BlobAsync(string folder, string file, CancellationToken cancellationToken) =>
        (await container.GetAsync(cancellationToken)).GetBlobClient($"{folder}/{file}");
}
