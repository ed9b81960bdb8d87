using System.Text.Json;
using Microsoft.Extensions.Logging;
using MovieRec.Core.Progress;

namespace MovieRec.Application.Training.Trainer;

/// <summary>Writes a run's progress blob, at most once a second; a report that cannot be written is dropped.</summary>
internal sealed partial class ProgressBlob : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly IRunBlobs blobs;
    private readonly string runId;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly CancellationTokenSource stop = new();
    private readonly Task writing;
    private TrainingProgress? latest;

    public ProgressBlob(IRunBlobs blobs, string runId, TimeProvider time, ILogger logger)
    {
        this.blobs = blobs;
        this.runId = runId;
        this.time = time;
        this.logger = logger;
        writing = WriteRegularlyAsync();
    }

    /// <summary>Notes how far the whole work is; the blob follows.</summary>
    public void Report(string stage, double share) =>
        Volatile.Write(ref latest, new TrainingProgress(new WorkProgress(stage, Math.Round(share * 100, 1), 100, "%"), time.GetUtcNow()));

    private async Task WriteRegularlyAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            await WriteLatestAsync();
            await Task.Delay(Interval, time, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WriteLatestAsync()
    {
        if (Interlocked.Exchange(ref latest, null) is not { } progress)
        {
            return;
        }

        try
        {
            await blobs.WriteAsync(runId, TrainingProgress.BlobName, JsonSerializer.Serialize(progress, TrainingJson.Options), stop.Token);
        }
        catch (Exception failure)
        {
            LogDropped(failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await writing;
        stop.Dispose();
    }

    [LoggerMessage(LogLevel.Debug, "A progress report was dropped.")]
    private partial void LogDropped(Exception failure);
}
