using MovieRec.Application.Training;
using MovieRec.Application.Training.Local;
using MovieRec.Cli.Storage;
using MovieRec.Cli.Terminals;
using MovieRec.Cli.Verbs;
using MovieRec.Core.Progress;

namespace MovieRec.Cli.Train;

/// <summary>Starts a training run and sees it through, whichever process on this machine works on it.</summary>
internal static class TrainingFollower
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan TimeToCancel = TimeSpan.FromSeconds(15);

    /// <summary>Trains; ends with the run's last state. Cancelling this cancels the run.</summary>
    /// <exception cref="WorkFailedException">Another run is under way.</exception>
    public static async Task<TrainingRun> TrainAsync(
        StorageSession storage, string model, IReadOnlyDictionary<string, string> settings, Terminal terminal, CancellationToken cancellationToken)
    {
        var start = await storage.Get<TrainingRuns>().StartAsync(model, settings, cancellationToken);
        if (!start.Started)
        {
            throw new WorkFailedException($"training run {start.Run.Id} ({start.Run.Model}) is under way, at {start.Run.Progress:P0}; wait for its end or cancel it.");
        }

        return await FollowAsync(storage, start.Run.Id, terminal, cancellationToken);
    }

    /// <summary>Follows a run until it ends, and works on it while no other process does.</summary>
    public static Task<TrainingRun> FollowAsync(StorageSession storage, string id, Terminal terminal, CancellationToken cancellationToken) =>
        terminal.ShowAsync(async progress =>
        {
            using var stop = new CancellationTokenSource();
            var working = storage.Get<LocalTrainingRunner>().ServeAsync(stop.Token);
            try
            {
                return await WatchAsync(storage, id, progress, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                await CancelAsync(storage, id, progress);
                throw;
            }
            finally
            {
                await stop.CancelAsync();
                await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        });

    // The workflow itself stops the trainer, so it goes on until it has.
    private static async Task CancelAsync(StorageSession storage, string id, IProgress<WorkProgress> progress)
    {
        using var patience = new CancellationTokenSource(TimeToCancel);
        await storage.Get<TrainingRuns>().CancelAsync(id, patience.Token);
        await ((Task)WatchAsync(storage, id, progress, patience.Token)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task<TrainingRun> WatchAsync(
        StorageSession storage, string id, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var runs = storage.Get<TrainingRuns>();
        while (true)
        {
            var run = await runs.GetAsync(id, cancellationToken) ?? throw new WorkFailedException($"training run {id} has disappeared from storage.");
            if (run.State != TrainingRunState.Running)
            {
                return run;
            }

            progress.Report(new($"training {run.Model}", run.Progress * 100, 100, "%"));
            await Task.Delay(Interval, cancellationToken);
        }
    }
}
