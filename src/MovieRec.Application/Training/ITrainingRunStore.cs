namespace MovieRec.Application.Training;

/// <summary>Training runs: the table <c>TrainingRuns</c>.</summary>
public interface ITrainingRunStore
{
    /// <summary>Adds a run unless another one is running.</summary>
    /// <returns>Null if it was added, otherwise the run that is running.</returns>
    Task<TrainingRun?> TryStartAsync(TrainingRun run, CancellationToken cancellationToken);

    /// <summary>A run, or null.</summary>
    Task<TrainingRun?> GetAsync(string id, CancellationToken cancellationToken);

    /// <summary>The runs, newest first.</summary>
    Task<IReadOnlyList<TrainingRun>> ListAsync(int maximum, CancellationToken cancellationToken);

    /// <summary>Reads a run, changes it and writes it back, again if another writer came between. Null if there is no such run.</summary>
    Task<TrainingRun?> UpdateAsync(string id, Func<TrainingRun, TrainingRun> change, CancellationToken cancellationToken);
}
