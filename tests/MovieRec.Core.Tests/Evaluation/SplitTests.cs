using MovieRec.Core.Datasets;
using MovieRec.Core.Evaluation;
using MovieRec.Core.Evaluation.Splits;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Tests.Evaluation;

public sealed class SplitTests
{
    private static readonly Dataset Data = SampleDatasets.Tastes(30);

    [Theory]
    [InlineData("holdout:0.2")]
    [InlineData("random:4")]
    [InlineData("stratified:0.25")]
    [InlineData("strong:0.2")]
    [InlineData("leave-one-out")]
    public void The_same_seed_splits_alike_another_seed_otherwise(string protocol)
    {
        Assert.Equal(Tests(protocol, 1), Tests(protocol, 1));
        Assert.NotEqual(Tests(protocol, 1), Tests(protocol, 2));
    }

    [Theory]
    [InlineData("holdout:0.2")]
    [InlineData("random:4")]
    [InlineData("stratified:0.25")]
    [InlineData("strong:0.2")]
    [InlineData("leave-one-out")]
    public void Every_rating_is_in_exactly_one_part(string protocol)
    {
        foreach (var split in Splits(protocol))
        {
            split.Checked();
            var foldedIn = protocol.StartsWith("strong", StringComparison.Ordinal) ? split.FoldIn.Count : 0;
            Assert.Equal(Data.Ratings.Count, split.Train.Ratings.Count + foldedIn + split.Test.Count);
        }
    }

    [Fact]
    public void Holdout_takes_the_fraction() => Assert.Equal(Math.Round(Data.Ratings.Count * 0.2), Splits("holdout:0.2")[0].Test.Count);

    [Fact]
    public void Folds_test_every_rating_once()
    {
        var folds = Splits("random:4");
        Assert.Equal(4, folds.Count);
        var tested = folds.SelectMany(fold => Pairs(fold.Test)).ToList();
        Assert.Equal(Data.Ratings.Count, tested.Distinct().Count());
        Assert.Equal(Data.Ratings.Count, tested.Count);
    }

    [Fact]
    public void Stratified_takes_the_fraction_of_each_user()
    {
        var split = Splits("stratified:0.25")[0];
        for (var user = 0; user < split.Test.UserCount; user++)
        {
            var (tested, all) = (split.Test.ItemsOf(user).Length, split.Test.ItemsOf(user).Length + split.FoldIn.ItemsOf(user).Length);
            Assert.Equal(Math.Max(1, Math.Round(all * 0.25, MidpointRounding.AwayFromZero)), tested);
        }
    }

    [Fact]
    public void Strong_generalisation_trains_on_nobody_it_measures()
    {
        var split = Splits("strong:0.2")[0];
        Assert.Equal(6, split.Test.UserCount);
        Assert.Equal(24, split.Train.Ratings.UserCount);
        Assert.All(Enumerable.Range(0, 6), user => Assert.True(split.Test.ItemsOf(user).Length <= split.FoldIn.ItemsOf(user).Length));
    }

    [Fact]
    public void Leave_one_out_tests_the_newest_rating_among_items_never_rated()
    {
        var split = Splits("leave-one-out")[0];
        var full = Core.Models.TrainingData.From(Data.Catalogue, Data.Ratings).Ratings;
        for (var user = 0; user < full.UserCount; user++)
        {
            var times = full.RatedAt.AsSpan(full.Offsets[user], full.ItemsOf(user).Length).ToArray();
            var newest = full.ItemsOf(user)[Array.IndexOf(times, times.Max())];
            Assert.Equal([newest], split.Test.ItemsOf(user).ToArray());
            Assert.Empty(split.Negatives![user].Intersect(full.ItemsOf(user).ToArray()));
            Assert.Distinct(split.Negatives[user]);
        }
    }

    [Fact]
    public void Implicit_feedback_has_no_grades()
    {
        var split = Splits("leave-one-out")[0];
        Assert.False(split.HasStars);
        Assert.All(split.Train.Ratings.Stars.Concat(split.FoldIn.Stars), stars => Assert.Equal(5, stars));
    }

    private static List<EvaluationSplit> Splits(string protocol, int seed = 42) =>
        [.. ProtocolSplits.Of(EvaluationSource.Of(Data), Protocol.Parse(protocol), seed)];

    private static List<(int, int)> Tests(string protocol, int seed) =>
        [.. Splits(protocol, seed).SelectMany(split => Pairs(split.Test).Concat(split.Negatives?.SelectMany((items, user) => items.Select(item => (user, item))) ?? []))];

    private static IEnumerable<(int User, int Item)> Pairs(RatingMatrix ratings) =>
        Enumerable.Range(0, ratings.UserCount).SelectMany(user => ratings.ItemsOf(user).ToArray().Select(item => (user, item)));
}
