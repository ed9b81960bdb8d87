using MovieRec.Core.Features;

namespace MovieRec.Core.Tests.Features;

public sealed class FeatureBlocksTests
{
    private static readonly SparseRows Genres = SparseRows.From([[(0, 1f)], [(0, 1f)], [(1, 1f)], []], 2);
    private static readonly SparseRows People = SparseRows.From([[(0, 0.6f), (1, 0.8f)], [], [(0, 1f)], []], 2);
    private static readonly SparseRows Unused = SparseRows.From([[], [], [], []], 5);

    [Fact]
    public void Likeness_is_the_weighted_mean_of_the_blocks_by_squared_weights()
    {
        var rows = FeatureBlocks.Concatenate(4, [new(2, Genres), new(1, People)]);

        Assert.Equal(1, rows.Dot(0, 0), 1e-6);
        Assert.Equal(0.6 / 5, rows.Dot(0, 2), 1e-6);
    }

    [Fact]
    public void An_unknown_block_is_like_no_other() => Assert.Equal(4.0 / 5, FeatureBlocks.Concatenate(4, [new(2, Genres), new(1, People)]).Dot(0, 1), 1e-6);

    [Fact]
    public void A_film_of_which_nothing_is_known_has_no_features() =>
        Assert.True(FeatureBlocks.Concatenate(4, [new(2, Genres), new(1, People)]).FeaturesOf(3).IsEmpty);

    [Fact]
    public void Blocks_that_no_film_has_and_blocks_without_weight_change_nothing()
    {
        var rows = FeatureBlocks.Concatenate(4, [new(1, Unused), new(2, Genres), new(0, People)]);

        Assert.Equal(1, rows.Dot(0, 1), 1e-6);
        Assert.Equal(2, rows.FeatureCount);
    }
}
