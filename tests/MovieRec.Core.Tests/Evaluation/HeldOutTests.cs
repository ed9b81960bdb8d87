using MovieRec.Core.Catalogue;
using MovieRec.Core.Evaluation;
using MovieRec.Core.Models;
using MovieRec.Core.Models.Ials;
using MovieRec.Core.Ratings;
using MovieRec.Testing.Models;

namespace MovieRec.Core.Tests.Evaluation;

public sealed class HeldOutTests
{
    [Theory]
    [InlineData(19, 0, 0)]
    [InlineData(20, 1, 6)]
    [InlineData(10_000, 900, 1100)]
    [InlineData(100_000, 1850, 2150)]
    public void About_a_tenth_of_the_users_is_held_out_and_at_most_about_two_thousand(int users, int least, int most) =>
        Assert.InRange(HeldOutUsers.Mark(Users(users)).Count(marked => marked), least, most);

    [Fact]
    public void Nobody_trained_on_is_held_out_later()
    {
        var few = HeldOutUsers.Mark(Users(15_000));
        var many = HeldOutUsers.Mark(Users(60_000));
        Assert.DoesNotContain(Enumerable.Range(0, few.Length), user => many[user] && !few[user]);
        Assert.Contains(Enumerable.Range(0, few.Length), user => many[user]);
    }

    [Fact]
    public void Membership_does_not_depend_on_the_order_of_users()
    {
        var table = Users(5000);
        var reversed = Table([.. table.UserIds.Reverse()]);
        Assert.Equal(HeldOutUsers.Mark(table), HeldOutUsers.Mark(reversed).Reverse());
    }

    [Fact]
    public void A_model_with_another_catalogue_order_measures_the_same()
    {
        var model = Fit();
        var heldOut = ModelSamples.TastesOf(25, seed: 99).Ratings;
        var expected = HeldOutEvaluation.Measure(model, heldOut);
        Assert.Equal(["ndcg@10", "recall@10", "hr@10", "coverage@10"], expected.Keys);
        Assert.InRange(expected["ndcg@10"], 0.2, 1);

        var reversed = new MovieCatalogue([.. ModelSamples.Catalogue.Movies.Reverse()]);
        var map = HeldOutEvaluation.ItemMap(ModelSamples.Catalogue, reversed);
        Assert.Equal(expected, HeldOutEvaluation.Measure(new Reversed(model), heldOut, map));
    }

    [Fact]
    public void Films_that_a_model_lacks_count_as_not_found()
    {
        var heldOut = ModelSamples.TastesOf(25, seed: 99).Ratings;
        var none = HeldOutEvaluation.Measure(Fit(), heldOut, Enumerable.Repeat(-1, ModelSamples.Items).ToArray());
        Assert.Equal(0, none["coverage@10"]);
        Assert.True(none["ndcg@10"] < HeldOutEvaluation.Measure(Fit(), heldOut)["ndcg@10"]);
        Assert.All(none.Values, value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void Users_with_one_rating_are_passed_over() =>
        Assert.Empty(HeldOutEvaluation.Measure(Fit(), ModelSamples.Of([(0, 1, 5), (1, 2, 4)]).Ratings));

    private static IModel Fit()
    {
        var kind = new IalsKind();
        return kind.Fit(ModelSamples.Tastes, ModelSettings.For(kind, new Dictionary<string, string> { ["factors"] = "4" }), new());
    }

    private static RatingTable Users(int count) => Table([.. Enumerable.Range(0, count).Select(user => $"{user}")]);

    private static RatingTable Table(IReadOnlyList<string> ids) =>
        new() { UserIds = ids, MovieIds = [], Users = [], Movies = [], Halves = [], RatedAt = [] };

    private sealed class Reversed(IModel model) : IModel
    {
        public string Name => model.Name;

        public int ItemCount => model.ItemCount;

        public void Score(UserHistory user, Span<float> scores)
        {
            model.Score(new(Array.ConvertAll(user.Items, item => ItemCount - 1 - item), user.Stars), scores);
            scores.Reverse();
        }

        public void Write(Core.ModelFiles.SafetensorsWriter file) => model.Write(file);
    }
}
