using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MovieRec.Application.Http.Admin;
using MovieRec.Application.Http.Contract;
using MovieRec.Application.Http.Health;
using MovieRec.Application.Http.Models;
using MovieRec.Application.Http.Movies;
using MovieRec.Application.Http.Ratings;
using MovieRec.Application.Http.Recommendations;
using MovieRec.Application.Http.Training;
using MovieRec.Application.Http.Users;

namespace MovieRec.Application.Http;

/// <summary>Registers the HTTP handlers.</summary>
public static class HttpServices
{
    /// <summary>Adds one handler per route.</summary>
    public static IServiceCollection AddHttpHandlers(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<AdminOptions>(configuration.GetSection(AdminOptions.Section));
        services.TryAddSingleton<IAdminGuard, AdminKeyGuard>();
        return services
            .AddSingleton<GetLive>()
            .AddSingleton<GetReady>()
            .AddSingleton<SearchMovies>()
            .AddSingleton<GetMovie>()
            .AddSingleton<GetSimilarMovies>()
            .AddSingleton<GetRecommendations>()
            .AddSingleton<PostRecommendations>()
            .AddSingleton<GetPrediction>()
            .AddSingleton<GetUserRatings>()
            .AddSingleton<DeleteUser>()
            .AddSingleton<PostRatings>()
            .AddSingleton<GetModels>()
            .AddSingleton<PromoteModel>()
            .AddSingleton<StartTrainingRun>()
            .AddSingleton<ListTrainingRuns>()
            .AddSingleton<GetTrainingRun>()
            .AddSingleton<CancelTrainingRun>()
            .AddSingleton<GetOpenApi>();
    }
}
