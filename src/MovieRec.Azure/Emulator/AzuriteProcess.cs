using System.Diagnostics;
using MovieRec.Application.Processes;

namespace MovieRec.Azure.Emulator;

/// <summary>A running Azurite. Disposing the handle leaves it running; <see cref="StopAsync"/> ends it.</summary>
public sealed class AzuriteProcess : IDisposable
{
    private static readonly TimeSpan TimeToSave = TimeSpan.FromSeconds(10);
    private readonly Process process;
    private readonly string stateFolder;

    internal AzuriteProcess(Process process, AzuritePorts ports, string stateFolder)
    {
        this.process = process;
        this.stateFolder = stateFolder;
        Ports = ports;
    }

    public AzuritePorts Ports { get; }

    public string ConnectionString => Ports.ConnectionString;

    public int Pid => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>Completes when it ends, whoever ended it.</summary>
    public Task WaitForExitAsync(CancellationToken cancellationToken) => process.WaitForExitAsync(cancellationToken);

    /// <summary>Asks it to end, so that it saves its data, and kills it if it does not.</summary>
    public async Task StopAsync()
    {
        await ProcessStop.StopAsync(process, TimeToSave);
        AzuriteRecord.Delete(stateFolder);
    }

    public void Dispose() => process.Dispose();
}
