using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MovieRec.Application.Processes;

/// <summary>Ends processes: SIGTERM first, SIGKILL after a grace period. Windows knows only the latter.</summary>
public static class ProcessStop
{
    private const int SigTerm = 15;

    /// <summary>Returns when the process and its children are gone.</summary>
    /// <param name="process">The process; no error if it has ended.</param>
    /// <param name="grace">How long it may take to end by itself.</param>
    public static async Task StopAsync(Process process, TimeSpan grace)
    {
        if (process.HasExited)
        {
            return;
        }

        if (!OperatingSystem.IsWindows() && Kill(process.Id, SigTerm) == 0)
        {
            using var patience = new CancellationTokenSource(grace);
            try
            {
                await process.WaitForExitAsync(patience.Token);
                return;
            }
            catch (OperationCanceledException)
            {
            }
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
