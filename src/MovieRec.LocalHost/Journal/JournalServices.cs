using MovieRec.Application.Ratings;

namespace MovieRec.LocalHost.Journal;

internal static class JournalServices
{
    /// <summary>The folder of the journal; there is none if it is not set.</summary>
    public const string FolderSetting = "MovieRec:Journal";

    private const string Direct = "direct";

    /// <summary>Puts the journal in front of the queue and of erasures, as registered so far, if a folder is set.</summary>
    public static IServiceCollection AddJournal(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[FolderSetting] is not { Length: > 0 } folder)
        {
            return services;
        }

        services.PutBehind<IRatingQueue>();
        services.PutBehind<IUserErasure>();
        return services
            .AddSingleton(provider => new RatingJournal(folder, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<IRatingQueue>(provider =>
                ActivatorUtilities.CreateInstance<JournaledRatingQueue>(provider, provider.GetRequiredKeyedService<IRatingQueue>(Direct)))
            .AddSingleton<IUserErasure>(provider =>
                ActivatorUtilities.CreateInstance<JournaledErasure>(provider, provider.GetRequiredKeyedService<IUserErasure>(Direct)))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<JournalCheck>(
                provider, provider.GetRequiredKeyedService<IRatingQueue>(Direct), provider.GetRequiredKeyedService<IUserErasure>(Direct)))
            .AddHostedService<JournalWatch>();
    }

    private static void PutBehind<T>(this IServiceCollection services)
        where T : class
    {
        var direct = services.Last(service => service.ServiceType == typeof(T) && !service.IsKeyedService);
        services.Remove(direct);
        services.AddKeyedSingleton(Direct, (provider, _) => (T)(
            direct.ImplementationInstance
            ?? direct.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, direct.ImplementationType!)));
    }
}
