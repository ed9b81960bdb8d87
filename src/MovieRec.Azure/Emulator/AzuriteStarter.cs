using System.Diagnostics;
using MovieRec.Application.Processes;

namespace MovieRec.Azure.Emulator;

/// <summary>Starts Azurite on free ports and waits until it answers.</summary>
internal static class AzuriteStarter
{
    private const int Attempts = 3;

    public static async Task<AzuriteProcess> StartAsync(
        AzuriteInstallation installation, AzuriteOptions options, CancellationToken cancellationToken)
    {
        options = options with { StateFolder = Path.GetFullPath(options.StateFolder) };
        Directory.CreateDirectory(options.StateFolder);
        if (await AzuriteRecord.FindRunningAsync(options.StateFolder, cancellationToken) is { } running)
        {
            return running;
        }

        AzuriteRecord.KillLeftover(options.StateFolder);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartOnceAsync(installation, options, cancellationToken);
            }
            catch (AzuriteException exception) when (attempt < Attempts && exception.Message.Contains("EADDRINUSE", StringComparison.Ordinal))
            {
                // Someone else took a port that was free when it was chosen.
            }
        }
    }

    private static async Task<AzuriteProcess> StartOnceAsync(
        AzuriteInstallation installation, AzuriteOptions options, CancellationToken cancellationToken)
    {
        var ports = options.Ports.WhereFree();
        var process = Process.Start(new ProcessStartInfo("node", AzuriteArguments.For(installation, options.StateFolder, ports))
        {
            WorkingDirectory = options.StateFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        var output = new ProcessOutput(process);
        new AzuriteRecord(ProcessIdentity.Of(process), ports).Write(options.StateFolder);
        try
        {
            await AnsweringAsync(process, ports, output, options.Patience, cancellationToken);
            return new(process, ports, options.StateFolder);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            AzuriteRecord.Delete(options.StateFolder);
            process.Dispose();
            throw;
        }
    }

    private static async Task AnsweringAsync(
        Process process, AzuritePorts ports, ProcessOutput output, TimeSpan patience, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await ports.AnswerAsync(cancellationToken))
        {
            if (process.HasExited)
            {
                await process.WaitForExitAsync(cancellationToken);
                throw new AzuriteException($"Azurite ended with exit code {process.ExitCode}:\n{output}");
            }

            if (Stopwatch.GetElapsedTime(started) > patience)
            {
                throw new AzuriteException($"Azurite did not answer on ports {string.Join(", ", ports.All)} within {patience}:\n{output}");
            }

            await Task.Delay(50, cancellationToken);
        }
    }
}
