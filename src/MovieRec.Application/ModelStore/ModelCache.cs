using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MovieRec.Core.Models;
using MovieRec.Core.Serving;

namespace MovieRec.Application.ModelStore;

/// <summary>
/// The serving model in memory. <see cref="RefreshAsync"/> follows <c>models/current.json</c>: download, check, warm up, one atomic swap.
/// Whatever fails, the last good model stays; requests that use a replaced model finish on it.
/// </summary>
public sealed partial class ModelCache : IDisposable
{
    private readonly IModelStore store;
    private readonly ModelKinds kinds;
    private readonly ModelDownloads downloads;
    private readonly TimeProvider time;
    private readonly ILogger<ModelCache> logger;
    private readonly SemaphoreSlim refreshing = new(1, 1);
    private LoadedModel? current;
    private string? knownETag;
    private ModelCacheStatus status = ModelCacheStatus.Initial;

    /// <summary>Makes an empty cache.</summary>
    /// <param name="store">The model versions.</param>
    /// <param name="kinds">The kinds to read.</param>
    /// <param name="options">Folder and limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Swaps and failures.</param>
    public ModelCache(IModelStore store, ModelKinds kinds, IOptions<ModelCacheOptions> options, TimeProvider time, ILogger<ModelCache> logger)
    {
        this.store = store;
        this.kinds = kinds;
        this.time = time;
        this.logger = logger;
        downloads = new(store, kinds, options.Value);
    }

    /// <summary>How the cache is doing.</summary>
    public ModelCacheStatus Status => Volatile.Read(ref status);

    /// <summary>The serving model for one request, or null while there is none. The caller disposes the lease.</summary>
    public ModelLease? Acquire()
    {
        while (Volatile.Read(ref current) is { } model)
        {
            if (model.TryLease() is { } lease)
            {
                return lease;
            }
        }

        return null;
    }

    /// <summary>Loads the model that served last on this machine, if its files are still good, without asking storage.</summary>
    public async Task RestoreAsync(CancellationToken cancellationToken) => await InTurnAsync(
        () =>
        {
            if (current is null && downloads.LastServing() is { } folder)
            {
                Swap(Load(folder));
            }

            return Task.CompletedTask;
        },
        cancellationToken);

    /// <summary>Looks at the pointer and loads its version if it changed. Failures end in <see cref="Status"/>, not in an exception.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken) => await InTurnAsync(
        async () =>
        {
            if (await store.GetCurrentIfChangedAsync(knownETag, cancellationToken) is not { } pointer)
            {
                return;
            }

            if (pointer.Value.Version != current?.Version)
            {
                var folder = await downloads.FetchAsync(pointer.Value.Version, cancellationToken);
                Swap(Load(folder));
                downloads.SetServing(folder);
            }

            knownETag = pointer.ETag;
        },
        cancellationToken);

    private async Task InTurnAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await refreshing.WaitAsync(cancellationToken);
        try
        {
            await work();
            Report(null);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            if (Status.LastError != failure.Message)
            {
                LogFailure(failure, current?.Version ?? "none");
            }

            Report(failure.Message);
        }
        finally
        {
            refreshing.Release();
        }
    }

    private LoadedModel Load(string folder)
    {
        var model = ServingModel.Open(folder, kinds);
        try
        {
            model.WarmUp();
            return new(model);
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    private void Swap(LoadedModel next)
    {
        var before = Interlocked.Exchange(ref current, next);
        Volatile.Write(ref status, Status with { Version = next.Version, LoadedAt = time.GetUtcNow() });
        LogSwap(next.Version, before?.Version ?? "none");
        before?.Release();
    }

    private void Report(string? error) => Volatile.Write(ref status, Status with { LastChecked = time.GetUtcNow(), LastError = error });

    /// <inheritdoc/>
    public void Dispose()
    {
        Interlocked.Exchange(ref current, null)?.Release();
        refreshing.Dispose();
    }

    [LoggerMessage(LogLevel.Information, "Model {Version} serves; before it {Previous}.")]
    private partial void LogSwap(string version, string previous);

    [LoggerMessage(LogLevel.Warning, "The serving model could not be refreshed; {Version} goes on serving.")]
    private partial void LogFailure(Exception failure, string version);
}
