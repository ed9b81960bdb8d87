using MovieRec.Core.Models;
using MovieRec.Core.Models.Popular;
using MovieRec.Testing.Models;

namespace MovieRec.Core.Tests.Models.Popular;

public sealed class PopularContractTests : ModelContract
{
    protected override IModelKind Kind { get; } = new PopularKind();
}
