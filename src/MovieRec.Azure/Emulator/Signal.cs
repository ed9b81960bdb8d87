using System.Runtime.InteropServices;

namespace MovieRec.Azure.Emulator;

/// <summary>Asks processes to end.</summary>
internal static class Signal
{
    private const int SigTerm = 15;

    /// <summary>Sends SIGTERM; false where there are no signals (Windows) or no such process.</summary>
    public static bool Terminate(int pid) => !OperatingSystem.IsWindows() && Kill(pid, SigTerm) == 0;

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int pid, int signal);
}
