using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using MovieRec.Cli.Verbs;
using MovieRec.Core.Progress;

namespace MovieRec.Cli.Get;

/// <summary>Downloads files that have an MD5 checksum published beside them, and resumes an interrupted download.</summary>
internal sealed partial class VerifiedDownload(HttpClient client, Uri source)
{
    private const int BufferSize = 1 << 17;

    /// <summary>Downloads a file into a folder; it has its name only once its checksum was found right.</summary>
    /// <exception cref="WorkFailedException">The publisher does not have it or the checksum is wrong.</exception>
    public async Task<string> FetchAsync(string file, string folder, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var expected = await ChecksumAsync($"{file}.md5", cancellationToken);
        var part = Path.Combine(folder, $"{file}.part");
        await DownloadAsync(file, part, progress, cancellationToken);
        var actual = await HashAsync(part, cancellationToken);
        if (!actual.Equals(expected, StringComparison.OrdinalIgnoreCase))
        {
            File.Delete(part);
            throw new WorkFailedException(
                $"{new Uri(source, file)} has the MD5 checksum {actual}, its publisher states {expected}; the download was deleted, try again.");
        }

        var complete = Path.Combine(folder, file);
        File.Move(part, complete, overwrite: true);
        return complete;
    }

    private async Task<string> ChecksumAsync(string file, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(file, null, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var checksum = Md5().Match(text);
        return checksum.Success ? checksum.Value : throw new WorkFailedException($"{new Uri(source, file)} holds no MD5 checksum.");
    }

    private async Task DownloadAsync(string file, string part, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var have = File.Exists(part) ? new FileInfo(part).Length : 0;
        using var response = await SendAsync(file, have > 0 ? new RangeHeaderValue(have, null) : null, cancellationToken);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            return;
        }

        var resumed = response.StatusCode == HttpStatusCode.PartialContent;
        var done = resumed ? have : 0;
        var total = response.Content.Headers.ContentLength is { } length ? done + length : 0;
        await using var target = new FileStream(part, resumed ? FileMode.Append : FileMode.Create, FileAccess.Write);
        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[BufferSize];
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            progress.Report(new($"downloading {file}", (done += read) / 1e6, total / 1e6, "MB"));
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string file, RangeHeaderValue? range, CancellationToken cancellationToken)
    {
        var address = new Uri(source, file);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = range } };
        try
        {
            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode || (range is not null && response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
                ? response
                : throw new WorkFailedException($"{address} answered {(int)response.StatusCode} {response.ReasonPhrase}.");
        }
        catch (HttpRequestException exception)
        {
            throw new WorkFailedException($"{address} cannot be read: {exception.Message}", exception);
        }
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
#pragma warning disable CA5351 // The publisher states MD5; it guards against broken downloads, TLS against forged ones.
        return Convert.ToHexStringLower(await MD5.HashDataAsync(stream, cancellationToken));
#pragma warning restore CA5351
    }

    [GeneratedRegex("(?<![0-9A-Fa-f])[0-9A-Fa-f]{32}(?![0-9A-Fa-f])")]
    private static partial Regex Md5();
}
