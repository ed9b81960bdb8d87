using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MovieRec.Azure;
using MovieRec.Azure.Emulator;
using MovieRec.Azure.Storage;
using MovieRec.Testing.Data;
using Xunit;

namespace MovieRec.Testing.Azurite;

/// <summary>
/// One Azurite for a test assembly, on free ports and with its state in a temporary folder. Without Node its tests are skipped.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder state = new();
    private AzuriteProcess? process;
    private string? missing;

    /// <summary>The connection string; skips the test where Azurite cannot run.</summary>
    public string ConnectionString
    {
        get
        {
            Skip.If(missing is not null, missing);
            return process!.ConnectionString;
        }
    }

    public static string InstallationFolder { get; } = Path.Combine(TestData.RepositoryRoot(), ".movierec", "azurite");

    public async Task InitializeAsync()
    {
        if (!NodeIsThere())
        {
            missing = "Node.js is missing: Azurite cannot run";
            return;
        }

        var installation = await MovieRec.Azure.Emulator.Azurite.InstallAsync(InstallationFolder);
        process = await MovieRec.Azure.Emulator.Azurite.StartAsync(installation, new(state.Path) { Ports = new(0, 0, 0) });
    }

    /// <summary>The product's own services on this Azurite, with tables, queues and containers that no other test sees.</summary>
    public ServiceProvider Services()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new(StorageOptions.Setting, ConnectionString)])
            .Build();
        return new ServiceCollection()
            .AddSingleton(StorageNames.WithPrefix($"t{Guid.NewGuid():N}"[..20]))
            .AddMovieRecAzure(configuration)
            .BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        if (process is not null)
        {
            await process.StopAsync();
        }
    }

    public void Dispose()
    {
        process?.Dispose();
        state.Dispose();
    }

    private static bool NodeIsThere()
    {
        string[] names = OperatingSystem.IsWindows() ? ["node.exe"] : ["node"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Any(folder => names.Any(name => File.Exists(Path.Combine(folder, name))));
    }
}
