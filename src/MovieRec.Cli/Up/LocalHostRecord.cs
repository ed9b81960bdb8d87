using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using MovieRec.Cli.Processes;
using MovieRec.Cli.Terminals;

namespace MovieRec.Cli.Up;

/// <summary>The local host that an `up` started, so that the next one finds it if the first was killed.</summary>
internal sealed record LocalHostRecord(int ProcessId, DateTimeOffset StartedAt)
{
    // Start times are computed from the system's boot time, which moves when the clock is adjusted.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static void Write(string home, int processId)
    {
        using var process = Process.GetProcessById(processId);
        File.WriteAllText(FileIn(home), JsonSerializer.Serialize(new LocalHostRecord(processId, process.StartTime.ToUniversalTime()), CliJson.Options));
    }

    /// <summary>Stops the local host that a killed `up` left behind; true if there was one.</summary>
    public static async Task<bool> StopLeftoverAsync(string home)
    {
        using var leftover = Read(home)?.Find();
        if (leftover is null)
        {
            return false;
        }

        await Signals.StopAsync(leftover, Grace);
        return true;
    }

    private static LocalHostRecord? Read(string home)
    {
        try
        {
            return JsonSerializer.Deserialize<LocalHostRecord>(File.ReadAllText(FileIn(home)), CliJson.Options);
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            return null;
        }
    }

    private Process? Find()
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
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    private static string FileIn(string home) => Path.Combine(home, "local-host.json");
}
