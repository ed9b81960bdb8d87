using System.ComponentModel;
using System.Diagnostics;

namespace MovieRec.Application.Processes;

/// <summary>A process on this machine for later: its id, and its start, by which another process with a recycled id is told apart.</summary>
/// <param name="ProcessId">The operating system's id.</param>
/// <param name="StartedAt">When it started.</param>
public sealed record ProcessIdentity(int ProcessId, DateTimeOffset StartedAt)
{
    // Start times are computed from the system's boot time, which moves when the clock is adjusted.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromSeconds(3);

    /// <summary>A process that was just started; it may be over already.</summary>
    public static ProcessIdentity Of(Process process)
    {
        try
        {
            return new(process.Id, process.StartTime.ToUniversalTime());
        }
        catch (InvalidOperationException)
        {
            return new(process.Id, DateTimeOffset.UtcNow);
        }
    }

    /// <summary>The process, or null if it has ended. The caller disposes it.</summary>
    public Process? Find()
    {
        try
        {
            var process = Process.GetProcessById(ProcessId);
            if (!process.HasExited && (process.StartTime.ToUniversalTime() - StartedAt).Duration() < ClockSlack)
            {
                return process;
            }

            process.Dispose();
            return null;
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
