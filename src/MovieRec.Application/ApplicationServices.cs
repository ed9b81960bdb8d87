using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MovieRec.Application.Datasets;
using MovieRec.Application.Http;
using MovieRec.Application.ModelStore;
using MovieRec.Application.Ratings;
using MovieRec.Application.Training;

namespace MovieRec.Application;

/// <summary>Registers the application; the host adds the ports.</summary>
public static class ApplicationServices
{
    /// <summary>Adds every use case and handler. One line per feature.</summary>
    public static IServiceCollection AddMovieRecApplication(this IServiceCollection services, IConfiguration configuration) => services
        .AddModelStore(configuration)
        .AddDatasets()
        .AddRatings()
        .AddTraining(configuration)
        .AddHttpHandlers(configuration);
}
