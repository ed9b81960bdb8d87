using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MovieRec.Application.Http;

/// <summary>Registers the HTTP handlers.</summary>
public static class HttpServices
{
    /// <summary>Adds one handler per route.</summary>
    public static IServiceCollection AddHttpHandlers(this IServiceCollection services, IConfiguration configuration) => services;
}
