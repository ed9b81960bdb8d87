using MovieRec.Application.Training;
using MovieRec.Azure.Storage;
using MovieRec.Azure.Tests.Storage;
using MovieRec.Testing.Azurite;
using MovieRec.Testing.Ports;

namespace MovieRec.Azure.Tests.Training;

[Collection(AzuriteTests.Name)]
public sealed class TableTrainingRunStoreTests(AzuriteFixture azurite) : TrainingRunStoreContract, IDisposable
{
    private readonly OwnServices services = new(azurite);

    protected override ITrainingRunStore Store => services.Get<ITrainingRunStore>();

    [SkippableFact]
    public async Task A_start_that_died_between_claim_and_entry_still_holds_the_claim()
    {
        var run = new TrainingRun("r1", "ials", DateTimeOffset.UnixEpoch);
        await Store.TryStartAsync(run, default);
        var table = services.Get<StorageClients>().Tables.GetTableClient(services.Get<StorageNames>().TrainingRuns);
        await table.DeleteEntityAsync("runs", "r1");

        var other = await Store.TryStartAsync(run with { Id = "r2" }, default);

        Assert.Equal("r1", other?.Id);
        Assert.Equal(TrainingRunState.Running, (await Store.GetAsync("r1", default))!.State);
    }

    [SkippableFact]
    public async Task An_error_of_any_length_can_be_stored()
    {
        await Store.TryStartAsync(new("r1", "ials", DateTimeOffset.UnixEpoch), default);

        await Store.UpdateAsync("r1", run => run with { State = TrainingRunState.Failed, Error = new string('x', 100_000) }, default);

        Assert.StartsWith("xxx", (await Store.GetAsync("r1", default))!.Error, StringComparison.Ordinal);
    }

    public void Dispose() => services.Dispose();
}

[Collection(AzuriteTests.Name)]
public sealed class BlobRunBlobsTests(AzuriteFixture azurite) : RunBlobsContract, IDisposable
{
    private readonly OwnServices services = new(azurite);

    protected override IRunBlobs Blobs => services.Get<IRunBlobs>();

    public void Dispose() => services.Dispose();
}
