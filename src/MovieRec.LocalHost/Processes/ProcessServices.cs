namespace MovieRec.LocalHost.Processes;

internal static class ProcessServices
{
    public const string ParentSetting = "MovieRec:ParentProcessId";

    /// <summary>Watches the parent process if the configuration names one.</summary>
    public static IServiceCollection AddParentProcessWatch(this IServiceCollection services, IConfiguration configuration) =>
        configuration.GetValue<int?>(ParentSetting) is { } parentId
            ? services.AddHostedService(provider => ActivatorUtilities.CreateInstance<ParentProcessWatch>(provider, parentId))
            : services;
}
