using MovieRec.Application.Processes;

namespace MovieRec.Azure.Emulator;

/// <summary>Installs Azurite with npm; a marker written last says that an installation is whole.</summary>
internal static class AzuriteInstaller
{
    public static async Task<AzuriteInstallation> InstallAsync(string folder, CancellationToken cancellationToken)
    {
        var installation = new AzuriteInstallation(Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js"));
        var marker = Path.Combine(folder, $"installed-{Azurite.Version}");
        Directory.CreateDirectory(folder);
        await CheckNodeAsync(cancellationToken);
        await using var held = await FileTurn.TakeAsync(Path.Combine(folder, "install.lock"), cancellationToken);
        if (File.Exists(marker) && File.Exists(installation.EntryPoint))
        {
            return installation;
        }

        await NpmRun.RunAsync(
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
            ["install", "--prefix", folder, "--no-audit", "--no-fund", "--no-save", $"azurite@{Azurite.Version}"],
            folder,
            cancellationToken);
        await File.WriteAllTextAsync(marker, Azurite.Version, cancellationToken);
        return installation;
    }

    private static Task CheckNodeAsync(CancellationToken cancellationToken) =>
        NpmRun.RunAsync("node", ["--version"], Path.GetTempPath(), cancellationToken);
}
