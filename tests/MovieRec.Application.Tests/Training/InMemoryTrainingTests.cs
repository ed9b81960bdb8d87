using MovieRec.Application.Training;
using MovieRec.Testing.InMemory;
using MovieRec.Testing.Ports;

namespace MovieRec.Application.Tests.Training;

public sealed class InMemoryTrainingRunStoreTests : TrainingRunStoreContract
{
    protected override ITrainingRunStore Store { get; } = new InMemoryTrainingRunStore();
}

public sealed class InMemoryRunBlobsTests : RunBlobsContract
{
    protected override IRunBlobs Blobs { get; } = new InMemoryRunBlobs();
}
