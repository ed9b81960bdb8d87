using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MovieRec.Application.ModelStore;

/// <summary>
/// Keeps <see cref="ModelCache"/> up to date. The host accepts requests once the model that served last on this machine is in memory,
/// whether storage can be reached or not.
/// </summary>
/// <param name="cache">The cache.</param>
/// <param name="options">How often to look.</param>
/// <param name="time">The clock.</param>
public sealed class ModelRefresh(ModelCache cache, IOptions<ModelCacheOptions> options, TimeProvider time) : BackgroundService
{
    private const int LongestPauseInIntervals = 8;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await cache.RestoreAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = options.Value.RefreshInterval;
        while (!stoppingToken.IsCancellationRequested)
        {
            await cache.RefreshAsync(stoppingToken);
            var failed = cache.Status.LastError is not null;
            var longest = options.Value.RefreshInterval * LongestPauseInIntervals;
            pause = failed ? TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, longest.Ticks)) : options.Value.RefreshInterval;
            await Task.Delay(pause, time, stoppingToken);
        }
    }
}
