using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MovieRec.Application.Training.Gate;
using MovieRec.Application.Training.Local;
using MovieRec.Application.Training.Steps;
using MovieRec.Application.Training.Trainer;
using MovieRec.Application.Training.Workflow;

namespace MovieRec.Application.Training;

/// <summary>Registers training: the use cases, the workflow's steps, and where the workflow and the trainer run.</summary>
public static class TrainingServices
{
    /// <summary>Adds the use cases and steps; the host says where the workflow runs, for example by <see cref="AddLocalTraining"/>.</summary>
    public static IServiceCollection AddTraining(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddValidated<TrainingLimits>(configuration, TrainingLimits.Section);
        services.AddValidated<GateOptions>(configuration, GateOptions.Section);
        return services
            .AddSingleton<TrainingRuns>()
            .AddSingleton<TrainRun>()
            .AddSingleton<TrainingSteps>()
            .AddSingleton<SnapshotStep>()
            .AddSingleton<TrainerSteps>()
            .AddSingleton<VerifyStep>()
            .AddSingleton<GateStep>()
            .AddSingleton<PromoteStep>()
            .AddSingleton<PruneStep>();
    }

    /// <summary>Runs the workflow in this process and trainers as child processes.</summary>
    public static IServiceCollection AddLocalTraining(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidated<TrainerOptions>(configuration, TrainerOptions.Section);
        return services
            .AddSingleton<ITrainingJobLauncher, ChildProcessLauncher>()
            .AddSingleton<LocalTrainingRunner>()
            .AddSingleton<ITrainingWorkflows>(provider => provider.GetRequiredService<LocalTrainingRunner>());
    }

    private static void AddValidated<T>(this IServiceCollection services, IConfiguration configuration, string section) where T : class =>
        services.AddOptions<T>().Bind(configuration.GetSection(section)).ValidateDataAnnotations().ValidateOnStart();
}
