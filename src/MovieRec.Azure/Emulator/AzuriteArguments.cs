using System.Globalization;

namespace MovieRec.Azure.Emulator;

/// <summary>Azurite's command line.</summary>
internal static class AzuriteArguments
{
    private const string Loopback = "127.0.0.1";

    public static IEnumerable<string> For(AzuriteInstallation installation, string stateFolder, AzuritePorts ports) =>
    [
        installation.EntryPoint,
        "--blobHost", Loopback, "--blobPort", Text(ports.Blob),
        "--queueHost", Loopback, "--queuePort", Text(ports.Queue),
        "--tableHost", Loopback, "--tablePort", Text(ports.Table),
        "--location", stateFolder,
        "--silent", "--skipApiVersionCheck", "--disableTelemetry",
    ];

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
