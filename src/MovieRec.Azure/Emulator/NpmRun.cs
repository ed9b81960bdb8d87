using System.ComponentModel;
using System.Diagnostics;

namespace MovieRec.Azure.Emulator;

/// <summary>Runs node or npm to its end; their output is kept for the message of a failure.</summary>
internal static class NpmRun
{
    public static async Task RunAsync(string program, string[] arguments, string folder, CancellationToken cancellationToken)
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
}
