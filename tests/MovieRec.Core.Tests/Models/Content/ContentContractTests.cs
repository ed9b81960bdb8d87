using MovieRec.Core.Models;
using MovieRec.Core.Models.Content;
using MovieRec.Testing.Models;

namespace MovieRec.Core.Tests.Models.Content;

public sealed class ContentContractTests : ModelContract
{
    protected override IModelKind Kind { get; } = new ContentKind();
}
