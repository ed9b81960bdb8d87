using MovieRec.Application;
using MovieRec.Application.ModelStore;
using MovieRec.LocalHost.Endpoints;
using MovieRec.LocalHost.Failures;
using MovieRec.LocalHost.Journal;
using MovieRec.LocalHost.Network;
using MovieRec.LocalHost.Processes;
using MovieRec.LocalHost.Ratings;

namespace MovieRec.LocalHost;

/// <summary>The application on Kestrel: every route, the queue's consumer, the model cache and the training workflow in one process.</summary>
public static class LocalHostApplication
{
    public static WebApplicationBuilder AddLocalHost(this WebApplicationBuilder builder)
    {
        builder.ListenOnLoopback();
        builder.Services
            .AddMovieRecApplication(builder.Configuration)
            .AddModelRefresh()
            .AddRatingQueueConsumer(builder.Configuration)
            .AddParentProcessWatch(builder.Configuration)
            .AddJournal(builder.Configuration);
        return builder;
    }

    public static WebApplication UseLocalHost(this WebApplication app)
    {
        app.UseProblemAnswers();
        app.UseLoopbackNames();
        app.UseRouting();
        app.MapGroup("/api")
            .MapHealth()
            .MapMovies()
            .MapRecommendations()
            .MapUsers()
            .MapRatings()
            .MapModels()
            .MapTrainingRuns()
            .MapContract();
        return app;
    }
}
