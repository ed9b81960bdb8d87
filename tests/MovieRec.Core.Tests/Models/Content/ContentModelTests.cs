using MovieRec.Core.Catalogue;
using MovieRec.Core.ModelFiles;
using MovieRec.Core.Models;
using MovieRec.Core.Models.Content;
using MovieRec.Core.Ratings;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.Models.Content;

public sealed class ContentModelTests
{
    private static readonly MovieCatalogue Films = new(
    [
        new(1, "Alien", 1979, ["Horror", "Sci-Fi"]) { Directors = ["Ridley Scott"], Cast = ["Sigourney Weaver"], Overview = "A crew meets a deadly creature." },
        new(2, "Aliens", 1986, ["Action", "Sci-Fi"]) { Directors = ["James Cameron"], Cast = ["Sigourney Weaver"], Overview = "Marines meet deadly creatures." },
        new(3, "Blade Runner", 1982, ["Sci-Fi"]) { Directors = ["Ridley Scott"], Keywords = ["android"] },
        new(4, "Amélie", 2001, ["Comedy"]) { Keywords = ["paris"] },
        new(5, "Up", null, []),
        new(6, "The It", null, ["(no genres listed)"]),
        new(7, "Paris", null, []),
    ]);

    private readonly ContentModel model = Fit();

    [Fact]
    public void Films_that_share_people_genres_and_words_are_most_alike()
    {
        Assert.Equal([1, 2], model.Neighbours.ItemsOf(0).ToArray().Order());
        Assert.True(model.Similarity(0, 1) > model.Similarity(1, 2));
    }

    [Fact]
    public void Films_of_which_little_is_known_are_not_alike_for_that()
    {
        Assert.Equal(0, model.Similarity(6, 0));
        Assert.Equal(0, model.Similarity(0, 3), 0.02);
        Assert.True(float.IsNaN(model.Similarity(4, 5)));
        Assert.True(model.Neighbours.ItemsOf(4).IsEmpty);
    }

    [Fact]
    public void Similarities_of_all_films_are_those_of_pairs_and_symmetric()
    {
        var similarities = new float[7];
        for (var item = 0; item < 7; item++)
        {
            model.Similarities(item, similarities);
            for (var other = 0; other < 7; other++)
            {
                Assert.Equal(similarities[other], model.Similarity(item, other));
                Assert.Equal(model.Similarity(other, item), model.Similarity(item, other));
            }
        }
    }

    [Fact]
    public void Neighbour_lists_hold_the_exact_similarities_nearest_first()
    {
        for (var item = 0; item < 7; item++)
        {
            var expected = Enumerable.Range(0, 7).Where(other => other != item && model.Similarity(item, other) > 0)
                .OrderByDescending(other => model.Similarity(item, other)).ThenBy(other => other).ToList();
            Assert.Equal(expected, model.Neighbours.ItemsOf(item).ToArray());
            Assert.Equal(expected.Select(other => model.Similarity(item, other)), model.Neighbours.SimilaritiesOf(item).ToArray());
        }
    }

    [Fact]
    public void A_list_that_may_have_been_cut_says_so()
    {
        Assert.True(Fit(("neighbours", "1")).Neighbours.IsCut(0));
        Assert.False(model.Neighbours.IsCut(0));
    }

    [Fact]
    public void The_score_is_the_sum_of_preferences_times_similarities()
    {
        var user = new UserHistory([0, 2, 3], [5, 3.25f, 1]);
        var scores = new float[7];

        model.Score(user, scores);

        Assert.Equal(model.Similarity(0, 1) + (0.5f * model.Similarity(2, 1)) - model.Similarity(3, 1), scores[1], 1e-5f);
        Assert.Equal(1 + (0.5f * model.Similarity(2, 0)) - model.Similarity(3, 0), scores[0], 1e-5f);
        Assert.True(float.IsNaN(scores[4]));
    }

    [Theory]
    [InlineData(0.5f, -1)]
    [InlineData(1, -1)]
    [InlineData(2.5f, 0)]
    [InlineData(3.25f, 0.5f)]
    [InlineData(4, 1)]
    [InlineData(5, 1)]
    public void Preferences_run_from_minus_one_to_one(float stars, float preference) => Assert.Equal(preference, ContentModel.Preference(stars));

    [Fact]
    public void Weights_shift_what_counts()
    {
        var byPeople = Fit(("genreWeight", "0"), ("castWeight", "0"), ("textWeight", "0"), ("titleWeight", "0"), ("yearWeight", "0"), ("keywordWeight", "0"));

        Assert.Equal(1, byPeople.Similarity(0, 2), 1e-5f);
        Assert.Equal(0, byPeople.Similarity(0, 1));
    }

    [Theory]
    [InlineData("content.neighbours", 7)]
    [InlineData("content.neighbours", -2)]
    [InlineData("content.features", -1)]
    [InlineData("content.offsets", 1000)]
    public void An_index_out_of_range_is_refused_by_the_tensors_name(string tensor, int value)
    {
        using var folder = new TemporaryFolder();
        var writer = new SafetensorsWriter();
        model.Write(writer);
        writer.Save(folder.Of("intact"));
        var bytes = File.ReadAllBytes(folder.Of("intact"));
        using (var intact = SafetensorsFile.Open(folder.Of("intact")))
        {
            var dataStart = bytes.Length - intact.Tensors.Values.Max(info => info.End);
            BitConverter.TryWriteBytes(bytes.AsSpan((int)(dataStart + intact.Tensors[tensor].Begin)), value);
        }

        File.WriteAllBytes(folder.Of("broken"), bytes);
        using var broken = SafetensorsFile.Open(folder.Of("broken"));

        Assert.Contains(tensor, Assert.Throws<InvalidDataException>(() => new ContentKind().Read(broken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_catalogue_is_fitted_and_read_back()
    {
        var empty = new ContentKind().Fit(new(MovieCatalogue.Empty, RatingMatrix.FromRows(0, 0, [], [], [], [])), ModelSettings.For(new ContentKind()), new());

        using var folder = new TemporaryFolder();
        var writer = new SafetensorsWriter();
        empty.Write(writer);
        writer.Save(folder.Of("empty"));
        using var file = SafetensorsFile.Open(folder.Of("empty"));
        Assert.Equal(0, new ContentKind().Read(file).ItemCount);
    }

    private static ContentModel Fit(params (string Name, string Value)[] settings)
    {
        var kind = new ContentKind();
        var none = RatingMatrix.FromRows(0, Films.Count, [], [], [], []);
        return (ContentModel)kind.Fit(new(Films, none), ModelSettings.For(kind, settings.ToDictionary(set => set.Name, set => set.Value)), new());
    }
}
