using MovieRec.Core.Models;
using MovieRec.Core.Models.Popular;
using MovieRec.Core.Ratings;
using MovieRec.Testing.Models;

namespace MovieRec.Core.Tests.Models.Popular;

public sealed class PopularTests
{
    private static readonly PopularKind Kind = new();

    [Fact]
    public void More_ratings_rank_higher_and_equal_counts_rank_by_mean()
    {
        var model = Fit([(0, 0, 1), (1, 0, 1), (2, 0, 1), (0, 1, 3), (1, 1, 3), (0, 2, 5), (1, 2, 4), (0, 3, 5)]);
        var scores = new float[model.ItemCount];
        model.Score(UserHistory.Empty, scores);
        var order = Enumerable.Range(0, 5).OrderByDescending(item => scores[item]);
        Assert.Equal([0, 2, 1, 3, 4], order);
        Assert.Equal(0, scores[4]);
    }

    [Fact]
    public void Stars_are_the_mean_plus_damped_biases()
    {
        var model = Fit([(0, 0, 5), (1, 0, 4), (0, 1, 2), (1, 1, 1)], ("itemDamping", "2"), ("userDamping", "3"));
        var stars = new float[3];
        model.Predict(new([0], [5]), [0, 1, 9], stars);

        // Mean 3; item biases (2 + 1) / 4 and (-1 - 2) / 4; the user's bias is (5 - 3 - 0.75) / (3 + 1).
        Assert.Equal([3 + 0.75f + 0.3125f, 3 - 0.75f + 0.3125f, 3.3125f], stars);
    }

    [Fact]
    public void A_user_without_ratings_is_predicted_the_item_s_stars()
    {
        var model = Fit([(0, 0, 5), (1, 0, 5), (0, 1, 1), (1, 1, 1)], ("itemDamping", "0"));
        var stars = new float[2];
        model.Predict(UserHistory.Empty, [0, 1], stars);
        Assert.Equal([5, 1], stars);
    }

    private static IRatingModel Fit(IReadOnlyList<(int, int, float)> rows, params (string Name, string Value)[] settings) =>
        (IRatingModel)Kind.Fit(ModelSamples.Of(rows), ModelSettings.For(Kind, settings.ToDictionary(pair => pair.Name, pair => pair.Value)), new());
}
