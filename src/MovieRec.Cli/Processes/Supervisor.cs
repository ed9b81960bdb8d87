namespace MovieRec.Cli.Processes;

/// <summary>Keeps one process running: whenever it dies, it is started again after a while.</summary>
/// <param name="name">What runs, for people to read.</param>
/// <param name="start">Starts it; ready to be used when the task ends.</param>
/// <param name="say">Tells what happened.</param>
/// <param name="time">The clock of the backoff.</param>
internal sealed class Supervisor(string name, Func<CancellationToken, Task<ISupervised>> start, Action<string> say, TimeProvider time)
{
    private readonly Backoff backoff = new();

    /// <summary>Watches the first run and those that follow, until cancelled; then the run of the moment is stopped.</summary>
    public async Task WatchAsync(ISupervised first, CancellationToken cancellationToken)
    {
        ISupervised? current = first;
        try
        {
            while (true)
            {
                var startedAt = time.GetTimestamp();
                if (current is not null)
                {
                    var end = await current.WaitForExitAsync(cancellationToken);
                    await current.DisposeAsync();
                    current = null;
                    say($"{name} ended ({end}); starting it again");
                }

                await Task.Delay(backoff.After(time.GetElapsedTime(startedAt)), time, cancellationToken);
                current = await TryStartAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        finally
        {
            if (current is not null)
            {
                await current.DisposeAsync();
            }
        }
    }

    private async Task<ISupervised?> TryStartAsync(CancellationToken cancellationToken)
    {
        try
        {
            var run = await start(cancellationToken);
            say($"{name} runs again");
            return run;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            say($"{name} did not start: {exception.Message}");
            return null;
        }
    }
}
