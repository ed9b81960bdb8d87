using MovieRec.Application.Training;
using MovieRec.Application.Training.Trainer;

namespace MovieRec.Application.Tests.Training.World;

/// <summary>Trains in this process, at once, unless the script has something else in store for a start.</summary>
internal sealed class TestLauncher(TrainRun trainer) : ITrainingJobLauncher
{
    private readonly Dictionary<string, TrainingJobStatus> statuses = [];

    /// <summary>What becomes of the next starts; null: an honest training.</summary>
    public Queue<TrainingJobStatus?> Script { get; } = new();

    /// <summary>Exceptions of the next starts.</summary>
    public Queue<Exception> StartFailures { get; } = new();

    public List<TrainingJob> Started { get; } = [];

    public List<string> Stopped { get; } = [];

    public async Task<string> StartAsync(TrainingJob job, CancellationToken cancellationToken)
    {
        if (StartFailures.TryDequeue(out var failure))
        {
            throw failure;
        }

        Started.Add(job);
        var handle = $"trainer-{Started.Count}";
        statuses[handle] = Script.TryDequeue(out var scripted) && scripted is not null
            ? scripted
            : TrainerExit.ToStatus((await trainer.RunAsync(job, null, cancellationToken)).Code, null);
        return handle;
    }

    public Task<TrainingJobStatus> GetStatusAsync(string handle, CancellationToken cancellationToken) => Task.FromResult(statuses[handle]);

    public Task StopAsync(string handle, CancellationToken cancellationToken)
    {
        Stopped.Add(handle);
        return Task.CompletedTask;
    }
}
