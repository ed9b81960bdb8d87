using MovieRec.Application.Training;

namespace MovieRec.Testing.InMemory;

/// <summary>Training runs in memory, one running at a time.</summary>
public sealed class InMemoryTrainingRunStore : ITrainingRunStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, TrainingRun> runs = new(StringComparer.Ordinal);

    public Task<TrainingRun?> TryStartAsync(TrainingRun run, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var running = runs.Values.FirstOrDefault(other => other.State == TrainingRunState.Running);
            if (running is null)
            {
                runs.Add(run.Id, run);
            }

            return Task.FromResult(running);
        }
    }

    public Task<TrainingRun?> GetAsync(string id, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(runs.GetValueOrDefault(id));
        }
    }

    public Task<IReadOnlyList<TrainingRun>> ListAsync(int maximum, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<TrainingRun>>([.. runs.Values.OrderByDescending(run => run.StartedAt).Take(maximum)]);
        }
    }

    public Task<TrainingRun?> UpdateAsync(string id, Func<TrainingRun, TrainingRun> change, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!runs.TryGetValue(id, out var run))
            {
                return Task.FromResult<TrainingRun?>(null);
            }

            return Task.FromResult<TrainingRun?>(runs[id] = change(run));
        }
    }
}
