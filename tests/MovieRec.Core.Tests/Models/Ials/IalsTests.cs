using MovieRec.Core.Models;
using MovieRec.Core.Models.Ials;
using MovieRec.Core.Ratings;
using MovieRec.Testing.Models;

namespace MovieRec.Core.Tests.Models.Ials;

public sealed class IalsTests
{
    private static readonly IalsKind Kind = new();

    [Fact]
    public void Every_sweep_lowers_the_loss()
    {
        var losses = new[] { 1, 2, 4, 8 }.Select(sweeps => Loss(Fit(ModelSamples.Tastes, ("sweeps", $"{sweeps}")), ModelSamples.Tastes.Ratings)).ToList();
        Assert.Equal(losses.OrderDescending(), losses);
        Assert.True(losses[0] > losses[^1]);
    }

    [Fact]
    public void A_taste_is_recommended_its_own_films()
    {
        var scores = Scores(Fit(ModelSamples.Tastes), new([0, 1, 2], [5, 5, 5]));
        var best = Enumerable.Range(3, ModelSamples.Items - 3).Where(item => !float.IsNaN(scores[item])).OrderByDescending(item => scores[item]).Take(6);
        Assert.All(best, item => Assert.True(item < ModelSamples.Items / 2));
    }

    [Fact]
    public void A_low_rating_pushes_its_neighbours_away()
    {
        var model = Fit(ModelSamples.Tastes);
        var liked = Scores(model, new([0, 1], [5, 5]));
        var mixed = Scores(model, new([0, 1], [5, 1]));
        Assert.True(mixed.Take(15).Sum() < liked.Take(15).Sum());
        Assert.True(Scores(model, new([0, 1], [1, 1])).Take(15).Sum() < 0);
    }

    [Fact]
    public void Without_grading_stars_do_not_matter()
    {
        var model = Fit(ModelSamples.Tastes, ("grading", "0"));
        Assert.Equal(Scores(model, new([0, 1], [5, 5])), Scores(model, new([0, 1], [0.5f, 3])));
    }

    [Fact]
    public void Items_nobody_rated_have_no_score_and_an_empty_history_scores_zero()
    {
        var scores = Scores(Fit(ModelSamples.Tastes), UserHistory.Empty);
        Assert.All(scores.Take(ModelSamples.Items - ModelSamples.UnratedItems), score => Assert.Equal(0, score));
        Assert.All(scores.TakeLast(ModelSamples.UnratedItems), score => Assert.True(float.IsNaN(score)));
    }

    [Fact]
    public void A_training_user_folded_in_gets_the_factors_that_minimise_the_loss()
    {
        var ratings = ModelSamples.Tastes.Ratings;
        var model = Fit(ModelSamples.Tastes, ("grading", "0"));
        var factor = new float[model.FactorCount];
        model.FoldIn(ratings.HistoryOf(0), factor);
        var best = UserLoss(model, ratings.ItemsOf(0), factor);
        var random = new Random(1);
        for (var trial = 0; trial < 20; trial++)
        {
            var moved = Array.ConvertAll(factor, value => value + (float)((random.NextDouble() - 0.5) * 0.1));
            Assert.True(UserLoss(model, ratings.ItemsOf(0), moved) > best);
        }
    }

    [Fact]
    public void A_history_of_thirty_thousand_ratings_folds_in()
    {
        const int items = 30_000;
        var movies = Enumerable.Range(1, items).Select(id => new Core.Catalogue.Movie(id, "", null, [])).ToList();
        var matrix = RatingMatrix.FromRows(1, items, new int[items], Enumerable.Range(0, items).ToArray(), Enumerable.Repeat(4f, items).ToArray(), new long[items]);
        var model = Fit(new(new(movies), matrix), ("factors", "4"), ("sweeps", "2"));
        Assert.All(Scores(model, matrix.HistoryOf(0)), score => Assert.InRange(score, 0.5f, 1.1f));
    }

    private static IalsModel Fit(TrainingData data, params (string Name, string Value)[] changes)
    {
        var settings = new Dictionary<string, string> { ["factors"] = "6", ["sweeps"] = "6" };
        foreach (var (name, value) in changes)
        {
            settings[name] = value;
        }

        return (IalsModel)Kind.Fit(data, ModelSettings.For(Kind, settings), new());
    }

    private static float[] Scores(IalsModel model, UserHistory history)
    {
        var scores = new float[model.ItemCount];
        model.Score(history, scores);
        return scores;
    }

    // The loss of the paper with every user at its best factors, including both regularisation terms.
    private static double Loss(IalsModel model, RatingMatrix ratings)
    {
        var parameters = model.Parameters;
        var items = ratings.Transpose();
        var loss = 0.0;
        for (var user = 0; user < ratings.UserCount; user++)
        {
            var factor = new float[model.FactorCount];
            var history = new UserHistory(ratings.ItemsOf(user).ToArray(), [.. Enumerable.Repeat(5f, ratings.ItemsOf(user).Length)]);
            model.FoldIn(history, factor);
            loss += UserLoss(model, ratings.ItemsOf(user), factor);
        }

        for (var item = 0; item < items.UserCount; item++)
        {
            var y = model.Factors.Span.Slice(item * model.FactorCount, model.FactorCount).ToArray();
            loss += parameters.Ridge(items.ItemsOf(item).Length, ratings.UserCount) * y.Sum(value => (double)value * value);
        }

        return loss;
    }

    private static double UserLoss(IalsModel model, ReadOnlySpan<int> rated, float[] factor)
    {
        var parameters = model.Parameters;
        var known = ModelSamples.Items - ModelSamples.UnratedItems;
        var loss = parameters.Ridge(rated.Length, known) * factor.Sum(value => (double)value * value);
        for (var item = 0; item < known; item++)
        {
            var y = model.Factors.Span.Slice(item * model.FactorCount, model.FactorCount).ToArray();
            var score = y.Zip(factor, (left, right) => (double)left * right).Sum();
            loss += parameters.UnobservedWeight * score * score;
            loss += rated.Contains(item) ? (1 - score) * (1 - score) : 0;
        }

        return loss;
    }
}
