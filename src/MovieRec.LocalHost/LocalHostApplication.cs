using MovieRec.Application;
using MovieRec.Application.ModelStore;
using MovieRec.Application.Training;
using MovieRec.Azure;
using MovieRec.Core.Models;
using MovieRec.LocalHost.Endpoints;
using MovieRec.LocalHost.Failures;
using MovieRec.LocalHost.Journal;
using MovieRec.LocalHost.Network;
using MovieRec.LocalHost.Processes;
using MovieRec.LocalHost.Ratings;
using MovieRec.LocalHost.Training;

namespace MovieRec.LocalHost;

/// <summary>The application on Kestrel: every route, the queue's consumer, the model cache and the training workflow in one process.</summary>
public static class LocalHostApplication
{
    public static WebApplicationBuilder AddLocalHost(this WebApplicationBuilder builder)
    {
        builder.ListenOnLoopback();
        builder.Services
            .AddSingleton(CpuModels.Kinds)
            .AddMovieRecApplication(builder.Configuration)
            .AddMovieRecAzure(builder.Configuration)
            .AddModelRefresh()
            .AddLocalTraining(builder.Configuration)
            .AddHostedService<TrainingWorker>()
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
