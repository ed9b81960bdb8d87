using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MovieRec.Application.Datasets;

/// <summary>Registers import and snapshots.</summary>
public static class DatasetServices
{
    /// <summary>Adds the use cases on data sets.</summary>
    public static IServiceCollection AddDatasets(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DatasetImport>();
        services.TryAddSingleton<SnapshotFromProfiles>();
        return services;
    }
}
