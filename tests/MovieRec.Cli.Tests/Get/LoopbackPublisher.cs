using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace MovieRec.Cli.Tests.Get;

/// <summary>A publisher on loopback: archives with their checksums, byte ranges, and connections that break.</summary>
internal sealed class LoopbackPublisher : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Dictionary<string, byte[]> files = [];

    public LoopbackPublisher()
    {
        for (var port = Random.Shared.Next(20_000, 60_000); !listener.IsListening; port++)
        {
            Address = $"http://127.0.0.1:{port}/";
            listener.Prefixes.Clear();
            listener.Prefixes.Add(Address);
            try
            {
                listener.Start();
            }
            catch (HttpListenerException)
            {
            }
        }

        _ = ServeAsync();
    }

    public string Address { get; private set; } = "";

    /// <summary>How many bytes of an archive the next answer delivers before the connection breaks; null for all.</summary>
    public int? BreakAfter { get; set; }

    public List<string?> Ranges { get; } = [];

    public static byte[] Archive(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    public void Publish(string name, byte[] archive, string? checksum = null)
    {
        files[$"{name}.zip"] = archive;
#pragma warning disable CA5351
        files[$"{name}.zip.md5"] = Encoding.ASCII.GetBytes($"MD5 ({name}.zip) = {checksum ?? Convert.ToHexStringLower(MD5.HashData(archive))}\n");
#pragma warning restore CA5351
    }

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                Answer(await listener.GetContextAsync());
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var response = context.Response;
        if (!files.TryGetValue(context.Request.Url!.AbsolutePath.TrimStart('/'), out var content))
        {
            response.StatusCode = 404;
            response.Close();
            return;
        }

        var range = context.Request.Headers["Range"];
        var from = range is null ? 0 : int.Parse(range["bytes=".Length..].TrimEnd('-'), System.Globalization.CultureInfo.InvariantCulture);
        if (context.Request.Url.AbsolutePath.EndsWith(".zip", StringComparison.Ordinal))
        {
            Ranges.Add(range);
        }

        response.StatusCode = from == 0 ? 200 : 206;
        response.ContentLength64 = content.Length - from;
        if (BreakAfter is { } length && context.Request.Url.AbsolutePath.EndsWith(".zip", StringComparison.Ordinal))
        {
            BreakAfter = null;
            response.OutputStream.Write(content, from, length);
            response.OutputStream.Flush();
            response.Abort();
            return;
        }

        response.OutputStream.Write(content, from, content.Length - from);
        response.Close();
    }
}
