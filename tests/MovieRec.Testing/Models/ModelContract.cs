using MovieRec.Core.ModelFiles;
using MovieRec.Core.Models;
using MovieRec.Core.Ratings;
using MovieRec.Testing.Data;
using Xunit;

namespace MovieRec.Testing.Models;

// What every model kind keeps; one subclass per kind.
public abstract class ModelContract
{
    protected abstract IModelKind Kind { get; }

    // Settings that make a fit quick.
    protected virtual IReadOnlyDictionary<string, string> Quick { get; } = new Dictionary<string, string>();

    [Fact]
    public void The_same_seed_gives_the_same_tensors_whatever_the_number_of_threads()
    {
        var one = Bytes(Fit(ModelSamples.Tastes, new(Seed: 3) { Threads = 1 }));
        var many = Bytes(Fit(ModelSamples.Tastes, new(Seed: 3) { Threads = 5 }));
        Assert.Equal(one, many);
    }

    [Fact]
    public void A_model_read_back_scores_as_before()
    {
        var model = Fit(ModelSamples.Tastes);
        WithSaved(model, read =>
        {
            Assert.Equal(model.Name, read.Name);
            Assert.Equal(model.ItemCount, read.ItemCount);
            foreach (var history in ModelSamples.Histories)
            {
                Assert.Equal(Scores(model, history), Scores(read, history));
            }
        });
    }

    [Fact]
    public void Tensor_names_start_with_the_model_s_name()
    {
        using var folder = new TemporaryFolder();
        var path = Save(Fit(ModelSamples.Tastes), folder);
        using var file = SafetensorsFile.Open(path);
        Assert.NotEmpty(file.Tensors);
        Assert.All(file.Tensors.Keys, name => Assert.StartsWith(Kind.Name + ".", name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_without_its_tensors_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "empty.safetensors");
        new SafetensorsWriter().Save(path);
        using var file = SafetensorsFile.Open(path);
        Assert.Throws<InvalidDataException>(() => Kind.Read(file));
    }

    [Fact]
    public void Every_history_gets_one_score_per_item_none_of_them_infinite()
    {
        var model = Fit(ModelSamples.Tastes);
        Assert.Equal(Kind.Name, model.Name);
        Assert.Equal(ModelSamples.Items, model.ItemCount);
        Assert.All(ModelSamples.Histories, history => AssertUsable(model, history));
    }

    [Fact]
    public void Degenerate_ratings_are_fitted()
    {
        foreach (var data in new[] { ModelSamples.NoRatings, ModelSamples.OneUser, ModelSamples.AllEqual })
        {
            var model = Fit(data);
            Assert.All(ModelSamples.Histories, history => AssertUsable(model, history));
        }
    }

    [Fact]
    public void More_factors_than_items_are_fitted()
    {
        if (Kind.Settings.Any(setting => setting.Name == "factors"))
        {
            var settings = new Dictionary<string, string>(Quick) { ["factors"] = "67" };
            var model = Kind.Fit(ModelSamples.Tastes, ModelSettings.For(Kind, settings), new());
            Assert.All(ModelSamples.Histories, history => AssertUsable(model, history));
        }
    }

    [Fact]
    public void A_cancelled_fit_stops()
    {
        var context = new TrainingContext { Cancellation = new(canceled: true) };
        Assert.ThrowsAny<OperationCanceledException>(() => Fit(ModelSamples.Tastes, context));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("1e999")]
    [InlineData("")]
    [InlineData("many")]
    public void A_setting_that_is_no_number_is_refused_by_name(string value)
    {
        foreach (var setting in Kind.Settings)
        {
            var given = new Dictionary<string, string> { [setting.Name] = value };
            Assert.Equal(setting.Name, Assert.Throws<ModelSettingException>(() => ModelSettings.For(Kind, given)).Setting);
        }
    }

    [Fact]
    public void Defaults_are_within_their_ranges()
    {
        Assert.All(Kind.Settings, setting => Assert.InRange(setting.Default, setting.Minimum, setting.Maximum));
        Assert.Distinct(Kind.Settings.Select(setting => setting.Name));
    }

    [Fact]
    public void Concurrent_scores_agree()
    {
        var model = Fit(ModelSamples.Tastes);
        var expected = ModelSamples.Histories.Select(history => Scores(model, history)).ToList();
        Parallel.For(0, 200, turn =>
        {
            var at = turn % expected.Count;
            Assert.Equal(expected[at], Scores(model, ModelSamples.Histories[at]));
        });
    }

    [Fact]
    public void Contributions_add_up_to_the_score()
    {
        if (Fit(ModelSamples.Tastes) is not IExplainingModel model)
        {
            return;
        }

        var constants = new float?[model.ItemCount];
        foreach (var history in ModelSamples.Histories.Where(history => history.Count > 0))
        {
            var scores = Scores(model, history);
            for (var item = 0; item < scores.Length; item++)
            {
                if (!float.IsNaN(scores[item]))
                {
                    var contributions = new float[history.Count];
                    model.Explain(history, item, contributions);
                    var constant = scores[item] - contributions.Sum();
                    Assert.Equal(constants[item] ??= constant, constant, 1e-3f);
                }
            }
        }
    }

    [Fact]
    public void Predicted_stars_are_between_a_half_and_five()
    {
        if (Fit(ModelSamples.Tastes) is IRatingModel model)
        {
            var items = Enumerable.Range(0, model.ItemCount).ToArray();
            var stars = new float[items.Length];
            foreach (var history in ModelSamples.Histories)
            {
                model.Predict(history, items, stars);
                Assert.All(stars, value => Assert.InRange(value, 0.5f, 5));
            }
        }
    }

    [Fact]
    public void Similarities_lie_between_minus_one_and_one_and_an_item_is_like_itself()
    {
        if (Fit(ModelSamples.Tastes) is ISimilarityModel model)
        {
            var similarities = new float[model.ItemCount];
            for (var item = 0; item < model.ItemCount; item++)
            {
                model.Similarities(item, similarities);
                Assert.All(similarities, value => Assert.True(float.IsNaN(value) || value is >= -1.000001f and <= 1.000001f));
                Assert.True(float.IsNaN(similarities[item]) || similarities[item] == 1);
                for (var other = 0; other < model.ItemCount; other++)
                {
                    Assert.Equal(similarities[other], model.Similarity(item, other), 1e-5f);
                }
            }
        }
    }

    protected IModel Fit(TrainingData data, TrainingContext? context = null) => Kind.Fit(data, ModelSettings.For(Kind, Quick), context ?? new());

    protected static float[] Scores(IModel model, UserHistory history)
    {
        var scores = new float[model.ItemCount];
        model.Score(history, scores);
        return scores;
    }

    private static void AssertUsable(IModel model, UserHistory history) =>
        Assert.All(Scores(model, history), score => Assert.False(float.IsInfinity(score)));

    private void WithSaved(IModel model, Action<IModel> act)
    {
        using var folder = new TemporaryFolder();
        using var file = SafetensorsFile.Open(Save(model, folder));
        act(Kind.Read(file));
    }

    private static string Save(IModel model, TemporaryFolder folder)
    {
        var path = Path.Combine(folder.Path, "model.safetensors");
        File.WriteAllBytes(path, Bytes(model));
        return path;
    }

    private static byte[] Bytes(IModel model)
    {
        var writer = new SafetensorsWriter();
        model.Write(writer);
        using var stream = new MemoryStream();
        writer.Save(stream);
        return stream.ToArray();
    }
}
