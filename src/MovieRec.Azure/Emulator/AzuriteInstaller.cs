using System.ComponentModel;
using System.Diagnostics;

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
        await using var held = await LockAsync(Path.Combine(folder, "install.lock"), cancellationToken);
        if (File.Exists(marker) && File.Exists(installation.EntryPoint))
            return installation;

        await RunAsync(
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
            ["install", "--prefix", folder, "--no-audit", "--no-fund", "--no-save", $"azurite@{Azurite.Version}"],
            folder,
            cancellationToken);
        await File.WriteAllTextAsync(marker, Azurite.Version, cancellationToken);
        return installation;
    }

    private static Task CheckNodeAsync(CancellationToken cancellationToken) =>
        RunAsync("node", ["--version"], Path.GetTempPath(), cancellationToken);

    private static async Task RunAsync(string program, string[] arguments, string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new AzuriteException(
                $"'{program} {string.Join(' ', arguments)}' failed with exit code {process.ExitCode}:\n{await output}{await errors}");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new AzuriteException(
                $"{start.FileName} is missing: Azurite, the storage emulator, needs Node.js 20 or newer with npm. Get it from "
                + "https://nodejs.org, or set AzureWebJobsStorage to a storage account.",
                exception);
        }
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }
}
