using MovieRec.Core.Catalogue;
using MovieRec.Core.ModelFiles;
using MovieRec.Core.Models;
using MovieRec.Core.Models.Content;
using MovieRec.Core.Ratings;
using MovieRec.Core.Serving;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.Serving;

public sealed class SimilarTests : IDisposable
{
    private readonly HandmadeVersion version = new();

    public void Dispose() => version.Dispose();

    [Fact]
    public void By_ratings_asks_the_main_model_and_pads_with_nothing_below_the_floor()
    {
        var items = version.Model.Similar(10, new() { By = "ratings" });

        Assert.Equal([(11, 0.8f, "handmade"), (12, 0.8f, "handmade")], items.Select(item => (item.Movie.Id, (float)item.Score, item.Source)));
    }

    [Fact]
    public void By_content_never_names_the_film_itself_and_has_cold_films()
    {
        var items = version.Model.Similar(10, new() { By = "content" });

        Assert.Equal([11, 12, 16], items.Select(item => item.Movie.Id).Order());
        Assert.All(items, item => Assert.Equal("content", item.Source));
        Assert.Equal(items.OrderByDescending(item => item.Score).Select(item => item.Movie.Id), items.Select(item => item.Movie.Id));
    }

    [Fact]
    public void The_default_is_the_mean_of_both_where_both_are_known()
    {
        var content = version.Model.Similar(10, new() { By = "content" }).ToDictionary(item => item.Movie.Id, item => item.Score);

        var hybrid = version.Model.Similar(10, new()).ToDictionary(item => item.Movie.Id, item => item.Score);

        Assert.Equal((content[11] + 0.8) / 2, hybrid[11], 1e-6);
        Assert.Equal(content[16], hybrid[16], 1e-6);
        Assert.All(version.Model.Similar(10, new()), item => Assert.Equal("hybrid", item.Source));
    }

    [Fact]
    public void A_film_nobody_rated_has_relatives_by_content_and_none_by_ratings()
    {
        Assert.Equal([10, 11, 12], version.Model.Similar(16, new()).Select(item => item.Movie.Id).Order());
        Assert.Empty(version.Model.Similar(16, new() { By = "ratings" }));
    }

    [Fact]
    public void A_film_of_which_nothing_is_known_has_no_relatives() => Assert.Empty(version.Model.Similar(17, new()));

    [Fact]
    public void Filters_apply_before_the_cut() =>
        Assert.Equal([12], version.Model.Similar(10, new() { Count = 1, Filter = new() { Exclude = [11], YearTo = 1984 } }).Select(item => item.Movie.Id));

    [Fact]
    public void A_filter_reaches_beyond_the_neighbours_that_are_kept()
    {
        using var folder = new TemporaryFolder();
        var kind = new ContentKind();
        var films = new MovieCatalogue([.. Enumerable.Range(1, 20).Select(id => new Movie(id, "Serial", 2000 + id, ["Drama"]))]);
        var kept = new Dictionary<string, string> { ["neighbours"] = "2" };
        var content = kind.Fit(new(films, RatingMatrix.FromRows(0, 20, [], [], [], [])), ModelSettings.For(kind, kept), new());
        ModelFolder.Write(folder.Path, new("v", "content", DateTimeOffset.UnixEpoch, "s"), films, [content]);
        using var model = ServingModel.Open(folder.Path, new([kind]));

        Assert.Equal([2, 3], model.Similar(1, new() { Count = 2 }).Select(item => item.Movie.Id));
        Assert.Equal([10, 11, 12], model.Similar(1, new() { Count = 3, Filter = new() { YearFrom = 2010 } }).Select(item => item.Movie.Id));
        Assert.Equal(19, model.Similar(1, new() { Count = 100 }).Count);
    }

    [Fact]
    public void A_kind_that_is_not_at_hand_is_refused_with_those_that_are()
    {
        using var contentOnly = new HandmadeVersion(main: "content");

        var exception = Assert.Throws<UnsupportedQueryException>(() => contentOnly.Model.Similar(10, new() { By = "ratings" }));

        Assert.Equal("by", exception.Field);
        Assert.Contains("content", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["content"], contentOnly.Model.SimilarityKinds);
        Assert.Equal(["hybrid", "content", "ratings"], version.Model.SimilarityKinds);
        Assert.All(contentOnly.Model.Similar(10, new()), item => Assert.Equal("content", item.Source));
    }

    [Fact]
    public void An_unknown_film_is_refused() =>
        Assert.Equal("movieId", Assert.Throws<UnsupportedQueryException>(() => version.Model.Similar(1, new())).Field);

    [Fact]
    public void Popular_alone_knows_no_similarity() => Assert.IsNotAssignableFrom<ISimilarityModel>(version.Model.Models.Single(model => model.Name == "popular"));
}
