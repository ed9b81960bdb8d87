using Microsoft.Extensions.DependencyInjection;

namespace MovieRec.LocalHost.Tests.Hosting;

internal static class ServiceCollectionRemoval
{
    /// <summary>Removes one implementation of a service that has several.</summary>
    public static void RemoveAll<TService, TImplementation>(this IServiceCollection services)
    {
        foreach (var service in services.Where(service => service.ServiceType == typeof(TService) && service.ImplementationType == typeof(TImplementation)).ToList())
        {
            services.Remove(service);
        }
    }
}
