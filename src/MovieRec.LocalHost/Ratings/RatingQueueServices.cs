namespace MovieRec.LocalHost.Ratings;

internal static class RatingQueueServices
{
    /// <summary>Folds what is in the queue, from start to stop.</summary>
    public static IServiceCollection AddRatingQueueConsumer(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<RatingQueueOptions>(configuration.GetSection(RatingQueueOptions.Section))
        .AddHostedService<RatingQueueConsumer>();
}
