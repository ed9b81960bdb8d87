using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using MovieRec.Application;
using MovieRec.Application.Training;
using MovieRec.Azure;
using MovieRec.Cli.Terminals;
using MovieRec.Core.Models;

namespace MovieRec.Cli.Storage;

/// <summary>
/// The application's use cases on storage: the account of <c>AzureWebJobsStorage</c> if that is set, else this machine's own, which runs
/// at least as long as the session.
/// </summary>
internal sealed class StorageSession : IAsyncDisposable
{
    private const string Setting = "AzureWebJobsStorage";

    private readonly ServiceProvider services;

    private StorageSession(string home, LocalStorage? local, ServiceProvider services)
    {
        Home = home;
        Local = local;
        this.services = services;
    }

    /// <summary>The folder of the local state.</summary>
    public string Home { get; }

    /// <summary>This machine's storage; null where another account is in use.</summary>
    public LocalStorage? Local { get; }

    /// <summary>True if the environment names a storage account.</summary>
    public static bool IsElsewhere => Environment.GetEnvironmentVariables().Keys.Cast<string>()
        .Any(name => name.StartsWith(Setting, StringComparison.OrdinalIgnoreCase));

    public static async Task<StorageSession> OpenAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var home = Workplace.Home(arguments);
        var local = IsElsewhere ? null : await LocalStorage.OpenAsync(home, terminal, cancellationToken);
        return new(home, local, Services(ProcessSettings.For(home, local), terminal));
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (Local is not null)
        {
            await Local.DisposeAsync();
        }
    }

    private static ServiceProvider Services(IReadOnlyDictionary<string, string?> settings, Terminal terminal)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(CpuModels.Kinds)
            .AddMovieRecAzure(configuration)
            .AddMovieRecApplication(configuration)
            .AddLocalTraining(configuration)
            .AddLogging(logging => AddConsole(logging, terminal))
            .BuildServiceProvider();
    }

    private static void AddConsole(ILoggingBuilder logging, Terminal terminal)
    {
        if (terminal.Verbose)
        {
            logging.AddSimpleConsole(options => options.SingleLine = true);
            logging.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        }
    }
}
