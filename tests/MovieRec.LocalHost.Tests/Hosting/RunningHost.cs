using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MovieRec.Application.Datasets;
using MovieRec.Application.ModelStore;
using MovieRec.Application.Ratings;
using MovieRec.Application.Training;
using MovieRec.LocalHost.Training;
using MovieRec.Testing.Data;
using MovieRec.Testing.InMemory;
using MovieRec.Testing.Models;

namespace MovieRec.LocalHost.Tests.Hosting;

/// <summary>The host with every port in memory and, unless asked otherwise, the tiny model serving. Training runs start but do not proceed.</summary>
public sealed class RunningHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> settings = [];

    public InMemoryUserProfileStore Profiles { get; } = new();

    public InMemoryRatingQueue Queue { get; } = new();

    public InMemoryModelStore Models { get; } = new();

    public InMemoryTrainingRunStore Runs { get; } = new();

    public bool HasModel { get; init; } = true;

    /// <summary>Replaces services before the host starts.</summary>
    public Action<IServiceCollection> Replace { get; init; } = _ => { };

    public RunningHost With(string setting, string value)
    {
        settings[setting] = value;
        return this;
    }

    public async Task InitializeAsync()
    {
        if (HasModel)
        {
            await TinyModel.PublishAsync(Models, "v1");
            await Eventually.Async(async () => (await CreateClient().GetAsync("/api/health/ready")).IsSuccessStatusCode);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("AzureWebJobsStorage", "UseDevelopmentStorage=true");
        builder.UseSetting("MovieRec:ModelCache:Folder", folder.Of("models"));
        builder.UseSetting("MovieRec:ModelCache:RefreshInterval", "00:00:00.050");
        builder.UseSetting("MovieRec:Training:Folder", folder.Of("training"));
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<IHostedService, TrainingWorker>();
            services.Replace(ServiceDescriptor.Singleton<IUserProfileStore>(Profiles));
            services.Replace(ServiceDescriptor.Singleton<IRatingQueue>(Queue));
            services.Replace(ServiceDescriptor.Singleton<IRatingQueueReceiver>(Queue));
            services.Replace(ServiceDescriptor.Singleton<IModelStore>(Models));
            services.Replace(ServiceDescriptor.Singleton<ITrainingRunStore>(Runs));
            services.Replace(ServiceDescriptor.Singleton<IDatasetStore>(new InMemoryDatasetStore()));
            services.Replace(ServiceDescriptor.Singleton<IRunBlobs>(new InMemoryRunBlobs()));
            Replace(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folder.Dispose();
    }

    async Task IAsyncLifetime.DisposeAsync() => await base.DisposeAsync();
}
