namespace MovieRec.LocalHost.Journal;

/// <summary>Checks the whole journal at start and what has become due from then on.</summary>
internal sealed partial class JournalWatch(JournalCheck check, TimeProvider clock, ILogger<JournalWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan UsualAge = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var age = TimeSpan.Zero;
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                var replayed = await check.RunAsync(age, stoppingToken);
                age = UsualAge;
                if (replayed > 0)
                {
                    LogReplayed(replayed);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "Storage lacked {Count} accepted ratings or erasures; they were sent again.")]
    private partial void LogReplayed(int count);

    [LoggerMessage(LogLevel.Warning, "The journal could not be compared with the profiles; the next check tries again.")]
    private partial void LogFailure(Exception exception);
}
