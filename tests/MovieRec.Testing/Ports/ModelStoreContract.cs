using System.Text.Json;
using MovieRec.Application.ModelStore;
using MovieRec.Core.ModelFiles;
using MovieRec.Testing.Data;
using Xunit;

namespace MovieRec.Testing.Ports;

/// <summary>What every store of model versions does with their files.</summary>
public abstract class ModelStoreContract : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder folder = new();

    protected abstract IModelStore Store { get; }

    [SkippableFact]
    public async Task An_empty_store_has_no_versions()
    {
        Assert.Empty(await Store.ListAsync(default));
        Assert.Null(await Store.GetManifestAsync("v1", default));
    }

    [SkippableFact]
    public async Task A_version_comes_back_with_its_manifest_and_files()
    {
        var manifest = await UploadAsync("v1", Noon);
        await UploadAsync("v1", Noon);

        await Store.DownloadAsync("v1", "serving.safetensors", folder.Of("out/serving.safetensors"), default);

        Assert.Equal("tensors of v1", folder.Read("out/serving.safetensors"));
        Assert.Equal(manifest.Files, (await Store.GetManifestAsync("v1", default))!.Files);
        Assert.Equal(manifest.Metrics, Assert.Single(await Store.ListAsync(default)).Metrics);
    }

    [SkippableFact]
    public async Task A_missing_file_is_an_error_and_leaves_nothing_behind()
    {
        await UploadAsync("v1", Noon);

        await Assert.ThrowsAsync<InvalidDataException>(() => Store.DownloadAsync("v1", "none", folder.Of("none"), default));

        Assert.False(File.Exists(folder.Of("none")));
    }

    [SkippableFact]
    public async Task Versions_are_listed_newest_first_until_they_are_deleted()
    {
        await UploadAsync("v1", Noon);
        await UploadAsync("v3", Noon.AddDays(2));
        await UploadAsync("v2", Noon.AddDays(1));
        await Store.TrySetCurrentAsync(new("v3", null, Noon), null, default);
        Assert.Equal(["v3", "v2", "v1"], (await Store.ListAsync(default)).Select(manifest => manifest.Version));

        await Store.DeleteAsync("v2", default);
        await Store.DeleteAsync("v2", default);

        Assert.Equal(["v3", "v1"], (await Store.ListAsync(default)).Select(manifest => manifest.Version));
        Assert.Null(await Store.GetManifestAsync("v2", default));
        await Assert.ThrowsAsync<InvalidDataException>(() => Store.DownloadAsync("v2", "serving.safetensors", folder.Of("x"), default));
    }

    [SkippableFact]
    public async Task A_folder_without_manifest_is_no_version()
    {
        folder.Write("v1/serving.safetensors", "half");

        await Assert.ThrowsAsync<InvalidDataException>(() => Store.UploadAsync("v1", folder.Of("v1"), default));

        Assert.Empty(await Store.ListAsync(default));
    }

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<ModelManifest> UploadAsync(string version, DateTimeOffset createdAt)
    {
        var manifest = new ModelManifest(version, "ials", createdAt, "s1")
        {
            Metrics = new Dictionary<string, double> { ["ndcg@10"] = 0.45 },
            Files = new Dictionary<string, ModelFileEntry> { ["serving.safetensors"] = new(13, new string('0', 64)) },
        };
        folder.Write($"{version}/serving.safetensors", $"tensors of {version}");
        folder.Write($"{version}/manifest.json", JsonSerializer.Serialize(manifest, JsonSerializerOptions.Web));
        await Store.UploadAsync(version, folder.Of(version), default);
        return manifest;
    }
}
