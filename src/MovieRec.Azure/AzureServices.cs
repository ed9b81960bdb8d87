using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MovieRec.Application.Datasets;
using MovieRec.Application.ModelStore;
using MovieRec.Application.Ratings;
using MovieRec.Application.Training;
using MovieRec.Azure.Datasets;
using MovieRec.Azure.ModelStore;
using MovieRec.Azure.Profiles;
using MovieRec.Azure.Ratings;
using MovieRec.Azure.Storage;
using MovieRec.Azure.Training;

namespace MovieRec.Azure;

/// <summary>Registers the ports on Azure Storage.</summary>
public static class AzureServices
{
    /// <summary>Adds every storage port, on the account that <c>AzureWebJobsStorage</c> names; that is checked at start.</summary>
    public static IServiceCollection AddMovieRecAzure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Configure(options => options.Read(configuration)).ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton<StorageClients>();
        services.TryAddSingleton<StorageNames>();
        services.TryAddSingleton<IUserProfileStore, TableUserProfileStore>();
        services.TryAddSingleton<ITrainingRunStore, TableTrainingRunStore>();
        services.TryAddSingleton<StorageRatingQueue>();
        services.TryAddSingleton<IRatingQueue>(provider => provider.GetRequiredService<StorageRatingQueue>());
        services.TryAddSingleton<IRatingQueueReceiver>(provider => provider.GetRequiredService<StorageRatingQueue>());
        services.TryAddSingleton<IModelStore, BlobModelStore>();
        services.TryAddSingleton<IDatasetStore, BlobDatasetStore>();
        services.TryAddSingleton<IRunBlobs, BlobRunBlobs>();
        return services;
    }
}
