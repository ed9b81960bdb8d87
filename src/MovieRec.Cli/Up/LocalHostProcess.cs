using System.Globalization;
using System.Net;
using System.Text.Json;
using MovieRec.Cli.Processes;
using MovieRec.Cli.Storage;
using MovieRec.Cli.Verbs;

namespace MovieRec.Cli.Up;

/// <summary>The local host as a child process on a loopback port.</summary>
internal sealed class LocalHostProcess(string home, int port, LocalStorage? storage)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(5) };

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    public string LogFile => Path.Combine(home, "logs", "local-host.log");

    /// <summary>Starts it; its address may not answer yet.</summary>
    public Task<ISupervised> StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var environment = new Dictionary<string, string>(ProcessSettings.For(home, storage).ToEnvironment())
        {
            ["ASPNETCORE_URLS"] = Address,
            ["MovieRec__ParentProcessId"] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
            ["MovieRec__Journal"] = Path.Combine(home, "journal"),
            ["MovieRec__Trainer__Path"] = typeof(LocalHostProcess).Assembly.Location,
            ["Logging__Console__FormatterName"] = "simple",
        };
        var child = ChildProcess.Start("dotnet", [Program()], environment, LogFile);
        LocalHostRecord.Write(home, child.Id);
        return Task.FromResult<ISupervised>(child);
    }

    /// <summary>Waits until a model serves and tells its version.</summary>
    /// <exception cref="WorkFailedException">The process ended or was not ready in time.</exception>
    public async Task<string> WaitUntilReadyAsync(ISupervised process, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var exit = process.WaitForExitAsync(patience.Token);
        try
        {
            while (!exit.IsCompleted)
            {
                if (await ModelVersionAsync(patience.Token) is { } version)
                {
                    return version;
                }

                await Task.Delay(Interval, patience.Token);
            }

            throw new WorkFailedException($"the API ended ({await exit}); its log is {LogFile}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new WorkFailedException($"the API was not ready within {Patience.TotalSeconds:0} s; its log is {LogFile}");
        }
    }

    /// <summary>The id of a film that the API knows.</summary>
    public async Task<int> AnyMovieIdAsync(CancellationToken cancellationToken)
    {
        using var movies = JsonDocument.Parse(await Client.GetStringAsync($"{Address}/api/movies?pageSize=1", cancellationToken));
        return movies.RootElement.GetProperty("items")[0].GetProperty("movieId").GetInt32();
    }

    private async Task<string?> ModelVersionAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Client.GetAsync($"{Address}/api/health/ready", cancellationToken);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return null;
            }

            using var state = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(cancellationToken));
            return state.RootElement.GetProperty("modelVersion").GetString();
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    // Built into a cousin folder (artifacts/bin/MovieRec.LocalHost/release), published into the same one.
    private static string Program()
    {
        const string name = "MovieRec.LocalHost";
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var beside = Path.Combine(here.FullName, $"{name}.dll");
        var cousin = here.Parent?.Parent is { } bin ? Path.Combine(bin.FullName, name, here.Name, $"{name}.dll") : beside;
        return File.Exists(beside) ? beside : File.Exists(cousin) ? cousin : throw new WorkFailedException($"{cousin} is missing; build MovieRec.LocalHost.");
    }
}
