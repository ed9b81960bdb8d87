using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MovieRec.Application.Processes;
using MovieRec.Application.Training.Workflow;

namespace MovieRec.Application.Training.Local;

/// <summary>
/// Executes training runs in this process and resumes those that another process left. A file per run makes sure that of several
/// processes on one machine (the local host, <c>movierec train</c>) only one works on it; when that one dies, another takes over.
/// </summary>
/// <param name="runs">The runs.</param>
/// <param name="blobs">Their histories.</param>
/// <param name="steps">The steps.</param>
/// <param name="limits">Limits of new runs.</param>
/// <param name="options">The state folder.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Beginnings, ends and failures.</param>
public sealed partial class LocalTrainingRunner(
    ITrainingRunStore runs,
    IRunBlobs blobs,
    TrainingSteps steps,
    IOptions<TrainingLimits> limits,
    IOptions<TrainerOptions> options,
    TimeProvider time,
    ILogger<LocalTrainingRunner> logger) : ITrainingWorkflows, IDisposable
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim wake = new(0, 1);

    /// <inheritdoc/>
    public Task StartAsync(TrainingRun run, CancellationToken cancellationToken)
    {
        Wake();
        return Task.CompletedTask;
    }

    /// <summary>Nothing to do: a run looks at its <see cref="TrainingRun.CancelRequested"/> every second.</summary>
    public Task CancelAsync(string runId, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Executes whatever run there is, one after the other, until cancelled. A failure of storage is waited out.</summary>
    public async Task ServeAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await RunPendingAsync(cancellationToken);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                LogInterrupted(failure);
            }

            await WaitForWorkAsync(cancellationToken);
        }
    }

    /// <summary>Executes or resumes the run that is under way, unless another process on this machine does.</summary>
    /// <returns>How it ended; null if there was nothing to do.</returns>
    public async Task<TrainingStatus?> RunPendingAsync(CancellationToken cancellationToken)
    {
        var newest = await runs.ListAsync(20, cancellationToken);
        var run = newest.FirstOrDefault(run => run.State == TrainingRunState.Running);
        if (run is null)
        {
            return null;
        }

        await using var turn = FileTurn.TryTake(Path.Combine(options.Value.StateFolder, run.Id, "lock"));
        return turn is null || (await runs.GetAsync(run.Id, cancellationToken))?.State != TrainingRunState.Running
            ? null
            : await RunAsync(run, cancellationToken);
    }

    private async Task<TrainingStatus> RunAsync(TrainingRun run, CancellationToken cancellationToken)
    {
        var history = await TrainingRunHistory.OpenAsync(blobs, TrainingRequest.For(run, limits.Value), cancellationToken);
        LogBegin(run.Id, history.Entries.Count);
        var context = new LocalWorkflowContext(history, steps, runs, time, cancellationToken);
        var end = await TrainingWorkflow.RunAsync(context, history.Request);
        LogEnd(run.Id, end.State, end.Error ?? "");
        return end;
    }

    private void Wake()
    {
        if (wake.CurrentCount == 0)
        {
            wake.Release();
        }
    }

    private async Task WaitForWorkAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(wake.WaitAsync(either.Token), Task.Delay(LookInterval, time, either.Token));
        await either.CancelAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => wake.Dispose();

    [LoggerMessage(LogLevel.Information, "Training run {Run}: begun or resumed after {Entries} entries of its history.")]
    private partial void LogBegin(string run, int entries);

    [LoggerMessage(LogLevel.Information, "Training run {Run} ended: {State}. {Error}")]
    private partial void LogEnd(string run, TrainingRunState state, string error);

    [LoggerMessage(LogLevel.Warning, "A training run was interrupted; it is resumed soon.")]
    private partial void LogInterrupted(Exception failure);
}
