using MovieRec.Application.Datasets;
using MovieRec.Azure.Tests.Storage;
using MovieRec.Testing.Azurite;
using MovieRec.Testing.Ports;

namespace MovieRec.Azure.Tests.Datasets;

[Collection(AzuriteTests.Name)]
public sealed class BlobDatasetStoreTests(AzuriteFixture azurite) : DatasetStoreContract, IDisposable
{
    private readonly OwnServices services = new(azurite);

    protected override IDatasetStore Store => services.Get<IDatasetStore>();

    public new void Dispose()
    {
        services.Dispose();
        base.Dispose();
    }
}
