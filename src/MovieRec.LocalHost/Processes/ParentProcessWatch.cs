using System.Diagnostics;

namespace MovieRec.LocalHost.Processes;

/// <summary>Stops this process when the one that started it is gone, however it went.</summary>
internal sealed partial class ParentProcessWatch(
    int parentId, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<ParentProcessWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            if (!IsRunning(parentId))
            {
                LogGone(parentId);
                lifetime.StopApplication();
                return;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // A killed process that nobody waited for stays in the process table as a zombie.
    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && !IsZombie(id);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsZombie(int id)
    {
        try
        {
            return OperatingSystem.IsLinux() && File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].StartsWith('Z');
        }
        catch (IOException)
        {
            return true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Process {ParentId}, which started this one, is gone; stopping.")]
    private partial void LogGone(int parentId);
}
