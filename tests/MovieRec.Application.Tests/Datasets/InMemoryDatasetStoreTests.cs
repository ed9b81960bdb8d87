using MovieRec.Application.Datasets;
using MovieRec.Testing.InMemory;
using MovieRec.Testing.Ports;

namespace MovieRec.Application.Tests.Datasets;

public sealed class InMemoryDatasetStoreTests : DatasetStoreContract
{
    protected override IDatasetStore Store { get; } = new InMemoryDatasetStore();
}
