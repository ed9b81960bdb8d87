using System.ComponentModel;
using System.Diagnostics;

namespace MovieRec.Azure.Emulator;

/// <summary>A process for later: its id, and its start, by which another process with the same id is told apart.</summary>
internal sealed record ProcessIdentity(int Pid, DateTimeOffset StartedAt)
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(3);

    public static ProcessIdentity Of(Process process) => new(process.Id, process.StartTime.ToUniversalTime());

    /// <summary>The process if it still runs, and if it is Azurite where the system tells (Linux); otherwise null.</summary>
    public Process? Find()
    {
        try
        {
            var process = Process.GetProcessById(Pid);
            if (!process.HasExited && (process.StartTime.ToUniversalTime() - StartedAt).Duration() < ClockTolerance && RunsAzurite())
                return process;

            process.Dispose();
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    private bool RunsAzurite()
    {
        var commandLine = $"/proc/{Pid}/cmdline";
        try
        {
            return !OperatingSystem.IsLinux() || File.ReadAllText(commandLine).Contains("azurite.js", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
