using MovieRec.Application.Training.Local;

namespace MovieRec.LocalHost.Training;

/// <summary>Executes training runs and, after a start, resumes the one that the process before left.</summary>
public sealed class TrainingWorker(LocalTrainingRunner runner) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => runner.ServeAsync(stoppingToken);
}
