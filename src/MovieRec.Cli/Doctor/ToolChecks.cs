using MovieRec.Azure.Emulator;
using MovieRec.Cli.Processes;
using MovieRec.Cli.Storage;
using MovieRec.Cli.Testing;
using MovieRec.Cli.Verbs;

namespace MovieRec.Cli.Doctor;

/// <summary>What has to be installed on this machine.</summary>
internal static class ToolChecks
{
    private const int NodeMajor = 20;
    private const int SdkMajor = 10;

    public static async Task<Finding> SdkAsync(CancellationToken cancellationToken) =>
        Judge("SDK", await VersionAsync("dotnet", cancellationToken), SdkMajor, "get the .NET SDK 10 from https://dot.net/download");

    public static async Task<Finding> NodeAsync(CancellationToken cancellationToken) => StorageSession.IsElsewhere
        ? Finding.Ok("Node", "not needed with AzureWebJobsStorage")
        : Judge("Node", await VersionAsync("node", cancellationToken), NodeMajor, "get Node 20 or newer from https://nodejs.org, or set AzureWebJobsStorage");

    public static Finding Feed() => PackageFeed.LeftOut(Workplace.Root) is { Count: > 0 } left
        ? Finding.Note("packages", $"{PackageFeed.Name(Workplace.Root)} feed: {string.Join("; ", left)}", "delete artifacts/feed.props to look again")
        : Finding.Ok("packages", $"{PackageFeed.Name(Workplace.Root)} feed");

    public static Finding Emulator(string home) => StorageSession.IsElsewhere
        ? Finding.Ok("Azurite", "not needed with AzureWebJobsStorage")
        : LocalStorage.IsInstalled(home)
            ? Finding.Ok("Azurite", Azurite.Version)
            : Finding.Note("Azurite", "not installed yet", "`movierec up` installs it from npm");

    internal static Finding Judge(string tool, string? version, int major, string remedy) =>
        version is null ? Finding.Problem(tool, "missing", remedy)
        : Version.TryParse(version.TrimStart('v').Split('-')[0], out var parsed) && parsed.Major >= major ? Finding.Ok(tool, version)
        : Finding.Problem(tool, $"{version} is too old", remedy);

    private static async Task<string?> VersionAsync(string tool, CancellationToken cancellationToken)
    {
        try
        {
            var run = await ToolProcess.RunAsync(tool, ["--version"], Workplace.Root, cancellationToken);
            return run.ExitCode == 0 ? run.Output.Trim() : null;
        }
        catch (WorkFailedException)
        {
            return null;
        }
    }
}
