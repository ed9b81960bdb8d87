using Microsoft.Extensions.Logging.Abstractions;
using MovieRec.Application.Datasets;
using MovieRec.Application.Tests.Training.World;
using MovieRec.Application.Training;
using MovieRec.Application.Training.Trainer;
using MovieRec.Core.Catalogue;
using MovieRec.Core.ModelFiles;
using MovieRec.Core.Models;
using MovieRec.Core.Progress;
using MovieRec.Core.Serving;
using MovieRec.Testing.Data;
using MovieRec.Testing.InMemory;

namespace MovieRec.Application.Tests.Training;

public sealed class TrainRunTests
{
    private readonly InMemoryDatasetStore datasets = new();
    private readonly InMemoryModelStore models = new();
    private readonly InMemoryRunBlobs blobs = new();

    private TrainRun Trainer => new(datasets, models, blobs, CpuModels.Kinds, TimeProvider.System, NullLogger<TrainRun>.Instance);

    [Theory]
    [InlineData("popular")]
    [InlineData("content")]
    [InlineData("ials")]
    public async Task A_snapshot_becomes_a_version_that_serves(string model)
    {
        var job = await JobAsync(model);
        var shares = new Shares();
        var exit = await Trainer.RunAsync(job, shares, default);
        Assert.True(exit.Code == TrainerExit.Success, exit.Message);

        using var folder = new TemporaryFolder();
        foreach (var file in new[] { ModelFolder.ManifestFile, ModelFolder.ServingFile, CatalogueFile.Name })
        {
            await models.DownloadAsync(job.Version, file, folder.Of(file), default);
        }

        var manifest = ModelFolder.Verify(folder.Path, CpuModels.Kinds);
        Assert.Equal((job.Version, model, job.Snapshot), (manifest.Version, manifest.Model, manifest.Snapshot));
        Assert.InRange(manifest.Users, 200, 299);
        Assert.InRange(manifest.Metrics["ndcg@10"], 0.01, 1);
        Assert.InRange(manifest.Metrics["popular.ndcg@10"], 0.01, 1);

        using var serving = ServingModel.Open(folder.Path, CpuModels.Kinds);
        Assert.Equal(["content", "ials", "popular"], serving.RecommendationModels.Append("ials").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(model, serving.Recommend([new(2, 5), new(4, 5), new(6, 5)], new())[0].Source);
        Assert.Equal(shares.All.Order(), shares.All);
        Assert.Equal(1, shares.All[^1]);
    }

    [Fact]
    public async Task The_same_job_gives_the_same_files()
    {
        var job = await JobAsync("ials");
        var elsewhere = new InMemoryModelStore();
        await Trainer.RunAsync(job, null, default);
        await new TrainRun(datasets, elsewhere, blobs, CpuModels.Kinds, TimeProvider.System, NullLogger<TrainRun>.Instance).RunAsync(job, null, default);
        var (first, second) = (await models.GetManifestAsync(job.Version, default), await elsewhere.GetManifestAsync(job.Version, default));
        Assert.Equal(first!.Metrics, second!.Metrics);
        Assert.Equal(first.Files, second.Files);
    }

    [Fact]
    public async Task A_version_that_is_complete_is_left_alone()
    {
        var job = await JobAsync("popular");
        await Trainer.RunAsync(job, null, default);
        var before = await models.GetManifestAsync(job.Version, default);
        var exit = await Trainer.RunAsync(job with { Snapshot = "gone" }, null, default);
        Assert.Equal(TrainerExit.Success, exit.Code);
        Assert.Equal(before!.CreatedAt, (await models.GetManifestAsync(job.Version, default))!.CreatedAt);
    }

    [Fact]
    public async Task What_goes_wrong_is_an_exit_code_and_a_message()
    {
        var job = await JobAsync("popular");
        Assert.Equal(TrainerExit.Usage, (await Trainer.RunAsync(job with { Model = "nothing" }, null, default)).Code);
        Assert.Equal(TrainerExit.Failure, (await Trainer.RunAsync(job with { Snapshot = "gone" }, null, default)).Code);
        var wrong = await Trainer.RunAsync(job with { Model = "ials", Settings = new Dictionary<string, string> { ["factors"] = "x" } }, null, default);
        Assert.Equal(TrainerExit.Usage, wrong.Code);
        Assert.Contains("factors", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(TrainerExit.TryAgain, (await Trainer.RunAsync(job, null, new CancellationToken(canceled: true))).Code);
    }

    [Theory]
    [InlineData(0, TrainingJobState.Succeeded)]
    [InlineData(1, TrainingJobState.Failed)]
    [InlineData(2, TrainingJobState.Failed)]
    [InlineData(75, TrainingJobState.Lost)]
    [InlineData(134, TrainingJobState.Lost)]
    [InlineData(137, TrainingJobState.Lost)]
    public void Exit_codes_say_whether_a_new_try_helps(int code, TrainingJobState state) =>
        Assert.Equal(state, TrainerExit.ToStatus(code, null).State);

    private async Task<TrainingJob> JobAsync(string model)
    {
        var profiles = new InMemoryUserProfileStore();
        await profiles.AddAllAsync(TinyCinema.Viewers(300).ToAsyncEnumerable(), default);
        await TinyCinema.ImportAsync(datasets);
        var snapshot = await new SnapshotFromProfiles(datasets, profiles).RunAsync("20261120-101500-3f2a", null, default);
        return new("20261120-101500-3f2a", snapshot, model, $"20261120-101500-{model}-3f2a", SmallSettings.Of(model));
    }

    private sealed class Shares : IProgress<WorkProgress>
    {
        public List<double> All { get; } = [];

        public void Report(WorkProgress value)
        {
            lock (All)
            {
                All.Add(value.Share);
            }
        }
    }
}
