using System.Diagnostics;
using System.Text.Json;
using MovieRec.Application.Processes;
using MovieRec.Cli.Terminals;

namespace MovieRec.Cli.Up;

/// <summary>The local host that an `up` started, so that the next one finds it if the first was killed.</summary>
internal static class LocalHostRecord
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static void Write(string home, int processId)
    {
        using var process = Process.GetProcessById(processId);
        File.WriteAllText(FileIn(home), JsonSerializer.Serialize(ProcessIdentity.Of(process), CliJson.Options));
    }

    /// <summary>Stops the local host that a killed `up` left behind; true if there was one.</summary>
    public static async Task<bool> StopLeftoverAsync(string home)
    {
        using var leftover = Read(home)?.Find();
        if (leftover is null)
        {
            return false;
        }

        await ProcessStop.StopAsync(leftover, Grace);
        return true;
    }

    private static ProcessIdentity? Read(string home)
    {
        try
        {
            return JsonSerializer.Deserialize<ProcessIdentity>(File.ReadAllText(FileIn(home)), CliJson.Options);
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            return null;
        }
    }

    private static string FileIn(string home) => Path.Combine(home, "local-host.json");
}
