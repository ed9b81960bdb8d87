using System.Text.Json;

namespace MovieRec.Azure.Emulator;

/// <summary>What a state folder says about the Azurite that runs on it.</summary>
internal sealed record AzuriteRecord(ProcessIdentity Process, AzuritePorts Ports)
{
    public static async Task<AzuriteProcess?> FindRunningAsync(string stateFolder, CancellationToken cancellationToken)
    {
        var record = Read(stateFolder);
        return record is not null && record.Process.Find() is { } process && await record.Ports.AnswerAsync(cancellationToken)
            ? new(process, record.Ports, stateFolder)
            : null;
    }

    /// <summary>Stops what the folder names, if it still runs but does not answer.</summary>
    public static void KillLeftover(string stateFolder)
    {
        using var process = Read(stateFolder)?.Process.Find();
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

    private static string FilePath(string stateFolder) => Path.Combine(stateFolder, "process.json");
}
