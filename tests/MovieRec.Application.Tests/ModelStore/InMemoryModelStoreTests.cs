using MovieRec.Application.ModelStore;
using MovieRec.Testing.InMemory;
using MovieRec.Testing.Ports;

namespace MovieRec.Application.Tests.ModelStore;

public sealed class InMemoryModelStoreTests : ModelStoreContract
{
    protected override IModelStore Store { get; } = new InMemoryModelStore();
}

public sealed class InMemoryPromotionTests : PromotionContract
{
    protected override IModelStore Store { get; } = new InMemoryModelStore();
}
