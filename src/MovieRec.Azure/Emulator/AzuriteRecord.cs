using System.Text.Json;
using MovieRec.Application.Processes;

namespace MovieRec.Azure.Emulator;

/// <summary>What a state folder says about the Azurite that runs on it.</summary>
internal sealed record AzuriteRecord(ProcessIdentity Process, AzuritePorts Ports)
{
    public static async Task<AzuriteProcess?> FindRunningAsync(string stateFolder, CancellationToken cancellationToken)
    {
        var record = Read(stateFolder);
        return record is not null && record.Find() is { } process && await record.Ports.AnswerAsync(cancellationToken)
            ? new(process, record.Ports, stateFolder)
            : null;
    }

    /// <summary>Stops what the folder names, if it still runs but does not answer.</summary>
    public static void KillLeftover(string stateFolder)
    {
        using var process = Read(stateFolder)?.Find();
        process?.Kill(entireProcessTree: true);
        process?.WaitForExit();
    }

    public void Write(string stateFolder)
    {
        var path = FilePath(stateFolder);
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(this, JsonSerializerOptions.Web));
        File.Move(path + ".new", path, overwrite: true);
    }

    public static void Delete(string stateFolder) => File.Delete(FilePath(stateFolder));

    private static AzuriteRecord? Read(string stateFolder)
    {
        try
        {
            return JsonSerializer.Deserialize<AzuriteRecord>(File.ReadAllText(FilePath(stateFolder)), JsonSerializerOptions.Web);
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The process if it still runs, and if it is Azurite where the system tells (Linux); otherwise null.</summary>
    private System.Diagnostics.Process? Find()
    {
        if (Process.Find() is { } process)
        {
            if (IsAzurite(Process.ProcessId))
            {
                return process;
            }

            process.Dispose();
        }

        return null;
    }

    private static bool IsAzurite(int processId)
    {
        try
        {
            return !OperatingSystem.IsLinux() || File.ReadAllText($"/proc/{processId}/cmdline").Contains("azurite.js", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string FilePath(string stateFolder) => Path.Combine(stateFolder, "process.json");
}
