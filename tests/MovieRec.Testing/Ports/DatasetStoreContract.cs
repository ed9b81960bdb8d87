using MovieRec.Application.Datasets;
using MovieRec.Testing.Data;
using Xunit;

namespace MovieRec.Testing.Ports;

/// <summary>What every dataset store does.</summary>
public abstract class DatasetStoreContract : IDisposable
{
    private readonly TemporaryFolder folder = new();

    protected abstract IDatasetStore Store { get; }

    [SkippableFact]
    public async Task An_empty_store_has_no_newest_snapshot()
    {
        Assert.Null(await Store.GetCurrentAsync(default));
        Assert.Empty(await Store.ListAsync(default));
        Assert.False(await Store.ExistsAsync("s1", default));
    }

    [SkippableFact]
    public async Task A_snapshot_comes_back_file_by_file()
    {
        folder.Write("in/manifest.json", "{}");
        folder.Write("in/ratings.bin", "1234");
        folder.Write("in/parts/a.bin", "a");

        await Store.UploadAsync("s1", folder.Of("in"), default);
        await Store.UploadAsync("s1", folder.Of("in"), default);
        await Store.DownloadAsync("s1", folder.Of("out"), default);

        Assert.True(await Store.ExistsAsync("s1", default));
        Assert.Equal(["s1"], await Store.ListAsync(default));
        Assert.Equal("{}", folder.Read("out/manifest.json"));
        Assert.Equal("1234", folder.Read("out/ratings.bin"));
        Assert.Equal("a", folder.Read("out/parts/a.bin"));
    }

    [SkippableFact]
    public async Task The_newest_snapshot_is_the_one_last_named()
    {
        await Store.SetCurrentAsync("s1", default);
        await Store.SetCurrentAsync("s2", default);

        Assert.Equal("s2", await Store.GetCurrentAsync(default));
        Assert.Empty(await Store.ListAsync(default));
    }

    [SkippableFact]
    public async Task A_folder_without_manifest_is_no_snapshot()
    {
        folder.Write("in/ratings.bin", "1234");

        await Assert.ThrowsAsync<InvalidDataException>(() => Store.UploadAsync("s1", folder.Of("in"), default));
        await Assert.ThrowsAsync<InvalidDataException>(() => Store.DownloadAsync("s1", folder.Of("out"), default));
        Assert.False(await Store.ExistsAsync("s1", default));
    }

    [SkippableFact]
    public async Task A_deleted_snapshot_is_gone_and_the_others_stay()
    {
        folder.Write("in/manifest.json", "{}");
        await Store.UploadAsync("s1", folder.Of("in"), default);
        await Store.UploadAsync("s10", folder.Of("in"), default);

        await Store.DeleteAsync("s1", default);
        await Store.DeleteAsync("s1", default);

        Assert.False(await Store.ExistsAsync("s1", default));
        Assert.Equal(["s10"], await Store.ListAsync(default));
    }

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
