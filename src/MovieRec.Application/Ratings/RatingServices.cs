using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MovieRec.Application.Ratings;

/// <summary>Registers the way of a rating from the request to the profile.</summary>
public static class RatingServices
{
    /// <summary>Adds intake, folding and erasure.</summary>
    public static IServiceCollection AddRatings(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RatingIntake>();
        services.TryAddSingleton<RatingFolding>();
        services.TryAddSingleton<IUserErasure, UserErasure>();
        return services;
    }
}
