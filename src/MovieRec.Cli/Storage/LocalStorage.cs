using MovieRec.Application.Processes;
using MovieRec.Azure.Emulator;
using MovieRec.Cli.Processes;
using MovieRec.Cli.Terminals;

namespace MovieRec.Cli.Storage;

/// <summary>
/// Azurite on this machine's state folder. Every process that uses it shares a lock; the first starts it, the last stops it, and one
/// that a killed process left behind is adopted.
/// </summary>
internal sealed class LocalStorage : IAsyncDisposable
{
    private static readonly TimeSpan TimeToSave = TimeSpan.FromSeconds(8);

    private readonly string home;
    private readonly FileStream use;
    private AzuriteProcess azurite;

    private LocalStorage(string home, FileStream use, AzuriteProcess azurite)
    {
        this.home = home;
        this.use = use;
        this.azurite = azurite;
    }

    public string ConnectionString => azurite.ConnectionString;

    /// <summary>Where Azurite is installed: beside the repository's other build outputs, whatever the state folder.</summary>
    public static string InstallationFolder(string home) =>
        Path.Combine(Workplace.Repository is { } root ? Path.Combine(root, ".movierec") : home, "azurite");

    public static bool IsInstalled(string home) => Directory.EnumerateFiles(InstallationFolderMade(home), $"installed-{Azurite.Version}").Any();

    /// <summary>The state folder's Azurite, if it runs.</summary>
    public static Task<AzuriteProcess?> FindRunningAsync(string home, CancellationToken cancellationToken) =>
        Azurite.FindRunningAsync(StateFolder(home), cancellationToken);

    public static async Task<LocalStorage> OpenAsync(string home, Terminal terminal, CancellationToken cancellationToken)
    {
        var use = await FileTurn.TakeAsync(UseLock(home), cancellationToken, shared: true);
        try
        {
            await using var turn = await FileTurn.TakeAsync(StartLock(home), cancellationToken);
            return new(home, use, await StartAsync(home, AzuritePorts.Usual, terminal, cancellationToken));
        }
        catch
        {
            await use.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts Azurite again whenever it dies, on the same ports, until cancelled.</summary>
    public Task WatchAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        var supervisor = new Supervisor("storage (Azurite)", RestartAsync, terminal.Warn, TimeProvider.System);
        return supervisor.WatchAsync(new Watched(azurite), cancellationToken);

        async Task<ISupervised> RestartAsync(CancellationToken stop)
        {
            await using var turn = await FileTurn.TakeAsync(StartLock(home), stop);
            azurite = await StartAsync(home, azurite.Ports, terminal, stop);
            return new Watched(azurite);
        }
    }

    /// <summary>
    /// Waits until what was written is on disk: Azurite saves what changed every five seconds, and forgets what it has not if it is killed.
    /// </summary>
    public async Task WaitUntilSavedAsync(CancellationToken cancellationToken)
    {
        var now = DateTime.UtcNow;
        string[] files = ["__azurite_db_blob__.json", "__azurite_db_table__.json"];
        while (files.Any(file => File.GetLastWriteTimeUtc(Path.Combine(StateFolder(home), file)) < now) && DateTime.UtcNow < now + TimeToSave)
        {
            await Task.Delay(100, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await use.DisposeAsync();
        await using var last = FileTurn.TryTake(UseLock(home));
        if (last is not null)
        {
            await azurite.StopAsync();
        }

        azurite.Dispose();
    }

    private static async Task<AzuriteProcess> StartAsync(string home, AzuritePorts ports, Terminal terminal, CancellationToken cancellationToken)
    {
        if (await FindRunningAsync(home, cancellationToken) is { } running)
        {
            return running;
        }

        if (!IsInstalled(home))
        {
            terminal.Say($"installing Azurite {Azurite.Version}, the storage emulator, from npm ...");
        }

        var installation = await Azurite.InstallAsync(InstallationFolder(home), cancellationToken);
        return await Azurite.StartAsync(installation, new(StateFolder(home)) { Ports = ports }, cancellationToken);
    }

    private static string InstallationFolderMade(string home) => Directory.CreateDirectory(InstallationFolder(home)).FullName;

    private static string StateFolder(string home) => Path.Combine(home, "storage");

    private static string UseLock(string home) => Path.Combine(home, "locks", "storage-use");

    private static string StartLock(string home) => Path.Combine(home, "locks", "storage-start");

    /// <summary>The process under watch; the session's end decides whether it stops.</summary>
    private sealed class Watched(AzuriteProcess process) : ISupervised
    {
        public async Task<string> WaitForExitAsync(CancellationToken cancellationToken)
        {
            await process.WaitForExitAsync(cancellationToken);
            return "killed or crashed";
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
