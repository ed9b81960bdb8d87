using System.CommandLine;
using MovieRec.Cli.Import;
using MovieRec.Cli.Processes;
using MovieRec.Cli.Storage;
using MovieRec.Cli.Terminals;
using MovieRec.Cli.Verbs;

namespace MovieRec.Cli.Up;

/// <summary><c>up</c>: the whole system on this machine, until Ctrl+C.</summary>
internal sealed class UpCommand : Verb
{
    private readonly Option<DirectoryInfo?> data = new("--data") { Description = "A data set to import if storage is empty; default: the built-in demo.", HelpName = "DIR" };

    private readonly Option<FileInfo?> metadata = ImportOptions.Metadata();

    private readonly Option<int> port = new("--port") { Description = "The API's port on 127.0.0.1.", HelpName = "N", DefaultValueFactory = _ => 7071 };

    private readonly Option<string?> model = new("--model") { Description = "The model to train if none serves; default: ials.", HelpName = "NAME" };

    public UpCommand()
        : base(
            "up",
            "Run the whole system on this machine: storage, data, a trained model and the API.",
            "up",
            "up --data data/ml-latest-small",
            "up --data data/ml-100k --port 8080 --home /tmp/movierec")
    {
        Notes = ["Ctrl+C stops everything; what was imported, trained and rated is kept for the next time."];
        Add(data);
        Add(metadata);
        Add(port);
        Add(model);
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 65535)
            {
                result.AddError("--port takes 1 to 65535.");
            }
        });
    }

    protected override async Task<int> RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var source = arguments.GetValue(data) is { } folder
            ? new ImportSource(Existing.Folder(folder), ImportOptions.File(arguments.GetValue(metadata)))
            : null;
        var home = Workplace.Home(arguments);
        await using var only = UpLock.Take(home);
        await FreePortAsync(home, arguments.GetValue(port), terminal);
        await using var storage = await StorageSession.OpenAsync(arguments, terminal, cancellationToken);
        using var system = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var storageWatch = storage.Local?.WatchAsync(terminal, system.Token) ?? Task.CompletedTask;
        try
        {
            var filling = new StoreFilling(storage, terminal);
            await filling.EnsureDataAsync(source, cancellationToken);
            await filling.EnsureModelAsync(arguments.GetValue(model), cancellationToken);
            await ServeAsync(new(home, arguments.GetValue(port), storage.Local), terminal, cancellationToken);
            return ExitCode.Success;
        }
        finally
        {
            await OrphanedTrainers.StopAsync(storage);
            await system.CancelAsync();
            await storageWatch;
        }
    }

    private static async Task FreePortAsync(string home, int port, Terminal terminal)
    {
        if (await LocalHostRecord.StopLeftoverAsync(home))
        {
            terminal.Say("stopped the API that an earlier `up` left behind");
        }

        if (!PortCheck.IsFree(port))
        {
            throw new WorkFailedException($"port {port} is taken by another program; name a free one with --port.");
        }
    }

    private static async Task ServeAsync(LocalHostProcess host, Terminal terminal, CancellationToken cancellationToken)
    {
        var first = await host.StartAsync(cancellationToken);
        try
        {
            var version = await host.WaitUntilReadyAsync(first, cancellationToken);
            var movie = await host.AnyMovieIdAsync(cancellationToken);
            UpSummary.Write(terminal, host, version, movie);
        }
        catch
        {
            await first.DisposeAsync();
            throw;
        }

        await new Supervisor("the API", host.StartAsync, terminal.Warn, TimeProvider.System).WatchAsync(first, cancellationToken);
        terminal.Say("stopped");
    }
}
