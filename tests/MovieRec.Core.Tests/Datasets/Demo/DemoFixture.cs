using MovieRec.Core.Datasets;
using MovieRec.Core.Datasets.Demo;

namespace MovieRec.Core.Tests.Datasets.Demo;

public sealed class DemoFixture
{
    public Dataset Dataset { get; } = DemoDataset.Create();
}
