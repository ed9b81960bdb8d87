using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MovieRec.Application.ModelStore;

/// <summary>Registers promotion and listing of model versions and the model cache.</summary>
public static class ModelStoreServices
{
    /// <summary>Adds the use cases over <see cref="IModelStore"/> and the cache, which a host that serves keeps fresh by <see cref="AddModelRefresh"/>.</summary>
    public static IServiceCollection AddModelStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ModelCacheOptions>()
            .Bind(configuration.GetSection(ModelCacheOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<ModelPromotion>();
        services.AddSingleton<ModelVersions>();
        services.AddSingleton<ModelCache>();
        return services;
    }

    /// <summary>Keeps the cache fresh in the background.</summary>
    public static IServiceCollection AddModelRefresh(this IServiceCollection services) => services.AddHostedService<ModelRefresh>();
}
