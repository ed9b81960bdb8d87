using MovieRec.Core.Models;
using MovieRec.Core.Models.Ials;
using MovieRec.Testing.Models;

namespace MovieRec.Core.Tests.Models.Ials;

public sealed class IalsContractTests : ModelContract
{
    protected override IModelKind Kind { get; } = new IalsKind();

    protected override IReadOnlyDictionary<string, string> Quick { get; } = new Dictionary<string, string> { ["factors"] = "8", ["sweeps"] = "4" };
}
