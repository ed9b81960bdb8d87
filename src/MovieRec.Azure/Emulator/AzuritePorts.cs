using System.Net;
using System.Net.Sockets;

namespace MovieRec.Azure.Emulator;

/// <summary>The ports of the three services.</summary>
public sealed record AzuritePorts(int Blob, int Queue, int Table)
{
    private const string Account = "devstoreaccount1";

    /// <summary>The emulator's published key; it opens nothing but emulators.</summary>
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>The usual ports, 10000 to 10002.</summary>
    public static AzuritePorts Usual { get; } = new(10000, 10001, 10002);

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint=http://127.0.0.1:{Blob}/{Account};QueueEndpoint=http://127.0.0.1:{Queue}/{Account};"
        + $"TableEndpoint=http://127.0.0.1:{Table}/{Account};";

    internal IReadOnlyList<int> All => [Blob, Queue, Table];

    /// <summary>These ports, with free ones for those that are taken.</summary>
    public AzuritePorts WhereFree() => new(FreeOr(Blob), FreeOr(Queue), FreeOr(Table));

    /// <summary>True if something listens on every port.</summary>
    public async Task<bool> AnswerAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var port in All)
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            }

            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreeOr(int wanted)
    {
        try
        {
            return Bind(wanted);
        }
        catch (SocketException)
        {
            return Bind(0);
        }
    }

    private static int Bind(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
