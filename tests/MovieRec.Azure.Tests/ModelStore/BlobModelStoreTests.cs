using MovieRec.Application.ModelStore;
using MovieRec.Azure.Storage;
using MovieRec.Azure.Tests.Storage;
using MovieRec.Testing.Azurite;
using MovieRec.Testing.Ports;

namespace MovieRec.Azure.Tests.ModelStore;

[Collection(AzuriteTests.Name)]
public sealed class BlobModelStoreTests(AzuriteFixture azurite) : ModelStoreContract, IDisposable
{
    private readonly OwnServices services = new(azurite);

    protected override IModelStore Store => services.Get<IModelStore>();

    [SkippableFact]
    public async Task A_version_whose_upload_broke_off_before_the_manifest_does_not_exist()
    {
        Assert.Empty(await Store.ListAsync(default));
        var models = services.Get<StorageClients>().Blobs.GetBlobContainerClient(services.Get<StorageNames>().Models);
        await models.UploadBlobAsync("v9/serving.safetensors", BinaryData.FromString("half"));

        Assert.Null(await Store.GetManifestAsync("v9", default));
        Assert.Empty(await Store.ListAsync(default));
    }

    public new void Dispose()
    {
        services.Dispose();
        base.Dispose();
    }
}

[Collection(AzuriteTests.Name)]
public sealed class BlobPromotionTests(AzuriteFixture azurite) : PromotionContract, IDisposable
{
    private readonly OwnServices services = new(azurite);

    protected override IModelStore Store => services.Get<IModelStore>();

    public void Dispose() => services.Dispose();
}
