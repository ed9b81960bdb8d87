using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MovieRec.Application.ModelStore;
using MovieRec.Core.Models;
using MovieRec.Testing.Data;

namespace MovieRec.Application.Tests.ModelStore;

public sealed class ModelCacheTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly UnreliableModelStore store = new();

    [Fact]
    public async Task Nothing_promoted_nothing_served()
    {
        using var cache = Cache();
        await cache.RefreshAsync(default);
        Assert.Null(cache.Acquire());
        Assert.Equal((null, null), (cache.Status.Version, cache.Status.LastError));
        Assert.NotNull(cache.Status.LastChecked);
    }

    [Fact]
    public async Task A_promotion_is_followed_and_the_replaced_model_lives_until_its_last_lease_ends()
    {
        using var cache = Cache();
        await ServeAsync(cache, "v1");
        var first = cache.Acquire()!;
        var second = cache.Acquire()!;
        await ServeAsync(cache, "v2");
        using var newer = cache.Acquire()!;
        Assert.Equal(("v1", "v1", "v2"), (first.Version, second.Version, newer.Version));

        first.Dispose();
        first.Dispose();
        Assert.Equal(10, second.Model.Recommend([], new()).Count);
        second.Dispose();
        Assert.Throws<ObjectDisposedException>(() => second.Model.Recommend([], new()));
        Assert.Equal(10, newer.Model.Recommend([], new()).Count);
    }

    [Fact]
    public async Task Readers_never_miss_a_model_while_it_is_replaced()
    {
        using var cache = Cache();
        await ServeAsync(cache, "v0");
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Read(cache, stop.Token))).ToArray();
        for (var version = 1; version <= 12; version++)
        {
            await ServeAsync(cache, $"v{version}");
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), answers => Assert.True(answers > 0));
        Assert.Equal("v12", cache.Status.Version);
    }

    [Fact]
    public async Task A_damaged_download_keeps_the_last_good_model_and_is_tried_again()
    {
        using var cache = Cache();
        await ServeAsync(cache, "v1");
        await PromoteAsync("v2");
        store.Damages = true;
        await cache.RefreshAsync(default);
        Assert.Equal("v1", cache.Status.Version);
        Assert.Contains("serving.safetensors", cache.Status.LastError, StringComparison.Ordinal);
        using (var lease = cache.Acquire())
        {
            Assert.Equal(10, lease!.Model.Recommend([], new()).Count);
        }

        store.Damages = false;
        await cache.RefreshAsync(default);
        Assert.Equal(("v2", null), (cache.Status.Version, cache.Status.LastError));
    }

    [Fact]
    public async Task A_pointer_to_a_version_that_is_missing_keeps_the_last_good_model()
    {
        using var cache = Cache();
        await ServeAsync(cache, "v1");
        var current = await store.GetCurrentAsync(default);
        await store.TrySetCurrentAsync(new("gone", "v1", DateTimeOffset.UnixEpoch), current!.ETag, default);
        await cache.RefreshAsync(default);
        Assert.Equal("v1", cache.Status.Version);
        Assert.NotNull(cache.Status.LastError);
    }

    [Fact]
    public async Task With_storage_away_the_model_on_disk_serves()
    {
        using (var cache = Cache())
        {
            await ServeAsync(cache, "v1");
        }

        store.Offline = true;
        using var restarted = Cache();
        await restarted.RestoreAsync(default);
        Assert.Equal(("v1", null), (restarted.Status.Version, restarted.Status.LastError));
        await restarted.RefreshAsync(default);
        Assert.Equal(("v1", "storage is away"), (restarted.Status.Version, restarted.Status.LastError));
        using var lease = restarted.Acquire();
        Assert.Equal(10, lease!.Model.Recommend([], new()).Count);
    }

    [Fact]
    public async Task After_a_restart_nothing_is_downloaded_again()
    {
        using (var cache = Cache())
        {
            await ServeAsync(cache, "v1");
        }

        store.Downloads.Clear();
        using var restarted = Cache();
        await restarted.RestoreAsync(default);
        await restarted.RefreshAsync(default);
        Assert.Equal("v1", restarted.Status.Version);
        Assert.Empty(store.Downloads);
    }

    [Fact]
    public async Task A_damaged_file_on_disk_is_downloaded_again()
    {
        using (var cache = Cache())
        {
            await ServeAsync(cache, "v1");
        }

        var file = Directory.GetFiles(folder.Path, "serving.safetensors", SearchOption.AllDirectories).Single();
        await File.WriteAllBytesAsync(file, [1, 2, 3]);
        using var restarted = Cache();
        await restarted.RestoreAsync(default);
        Assert.Null(restarted.Status.Version);
        await restarted.RefreshAsync(default);
        Assert.Equal(("v1", null), (restarted.Status.Version, restarted.Status.LastError));
    }

    [Fact]
    public async Task The_files_of_the_newest_three_versions_stay()
    {
        using var cache = Cache();
        for (var version = 1; version <= 5; version++)
        {
            await ServeAsync(cache, $"v{version}");
        }

        Assert.Equal(3, Directory.GetDirectories(folder.Path).Length);
        store.Downloads.Clear();
        await TinyVersions.PromoteAsync(store, "v4");
        await cache.RefreshAsync(default);
        Assert.Equal("v4", cache.Status.Version);
        Assert.Equal(["v4/manifest.json"], store.Downloads);
    }

    private ModelCache Cache() => new(
        store, CpuModels.Kinds, Options.Create(new ModelCacheOptions { Folder = folder.Path }), TimeProvider.System, NullLogger<ModelCache>.Instance);

    private async Task ServeAsync(ModelCache cache, string version)
    {
        await PromoteAsync(version);
        await cache.RefreshAsync(default);
        Assert.Equal((version, null), (cache.Status.Version, cache.Status.LastError));
    }

    private async Task PromoteAsync(string version)
    {
        await TinyVersions.UploadAsync(store, version);
        await TinyVersions.PromoteAsync(store, version);
    }

    private static int Read(ModelCache cache, CancellationToken stop)
    {
        var answers = 0;
        while (!stop.IsCancellationRequested || answers == 0)
        {
            using var lease = cache.Acquire() ?? throw new InvalidOperationException("No model.");
            Assert.Equal(10, lease.Model.Recommend([new(1, 5)], new()).Count);
            answers++;
        }

        return answers;
    }

    public void Dispose() => folder.Dispose();
}
