using MovieRec.Core.Serving;

namespace MovieRec.Core.Tests.Serving;

public sealed class RecommendTests : IDisposable
{
    private static readonly StarRating[] LikesSpaceOne = [new(10, 5)];

    private readonly HandmadeVersion version = new();

    public void Dispose() => version.Dispose();

    [Fact]
    public void The_main_model_ranks_and_rated_films_are_left_out()
    {
        var items = version.Model.Recommend(LikesSpaceOne, new() { Count = 3 });

        // 4 + 2.5 · 0.8, 3 + 2.5 · 0.8, 2
        Assert.Equal([(11, 6, "handmade"), (12, 5, "handmade"), (13, 2, "handmade")], items.Select(item => (item.Movie.Id, Math.Round(item.Score, 4), item.Source)));
        Assert.All(items, item => Assert.Empty(item.Reasons));
    }

    [Fact]
    public void Rated_films_come_on_request() =>
        Assert.Equal(10, version.Model.Recommend(LikesSpaceOne, new() { Count = 3, IncludeRated = true })[0].Movie.Id);

    [Fact]
    public void What_the_main_model_cannot_score_follows_from_content_and_then_from_popularity()
    {
        var items = version.Model.Recommend(LikesSpaceOne, new() { Count = 8 });

        Assert.Equal([11, 12, 13, 14, 15, 16, 17], items.Select(item => item.Movie.Id));
        Assert.Equal(["handmade", "content", "popular"], items.Skip(4).Select(item => item.Source));
    }

    [Fact]
    public void Filtered_requests_are_filled_up_to_the_count_from_all_that_passes()
    {
        var filter = new MovieFilter { Genres = [["sci-fi"]], Exclude = [11] };

        var items = version.Model.Recommend(LikesSpaceOne, new() { Count = 2, Filter = filter });

        Assert.Equal([(12, "handmade"), (16, "content")], items.Select(item => (item.Movie.Id, item.Source)));
    }

    [Fact]
    public void Without_a_rating_of_a_known_film_popular_films_are_the_answer()
    {
        foreach (var ratings in new StarRating[][] { [], [new(999, 5)] })
        {
            var items = version.Model.Recommend(ratings, new() { Count = 3, Explain = true, Model = "content" });

            Assert.Equal([13, 10, 11], items.Select(item => item.Movie.Id));
            Assert.All(items, item => Assert.Equal("popular", item.Source));
            Assert.All(items, item => Assert.Empty(item.Reasons));
        }
    }

    [Fact]
    public void Another_model_of_the_version_can_be_asked()
    {
        var items = version.Model.Recommend([new(13, 5)], new() { Model = "content", Count = 3 });

        Assert.Equal([14, 12], items.Take(2).Select(item => item.Movie.Id));
        Assert.Equal(["content", "content", "popular"], items.Select(item => item.Source));
    }

    [Fact]
    public void A_model_that_the_version_lacks_is_refused_with_those_it_has()
    {
        var exception = Assert.Throws<UnsupportedQueryException>(() => version.Model.Recommend(LikesSpaceOne, new() { Model = "svd" }));

        Assert.Equal("model", exception.Field);
        Assert.Contains("handmade, content, popular", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["handmade", "content", "popular"], version.Model.RecommendationModels);
    }

    [Fact]
    public void Reasons_are_the_three_films_that_contributed_most_with_their_share_of_all_that_spoke_for_it()
    {
        var ratings = new StarRating[] { new(10, 5), new(11, 3.5f), new(13, 5), new(14, 1) };

        var reasons = version.Model.Recommend(ratings, new() { Count = 1, Explain = true, Filter = new() { Genres = [["Sci-Fi"]] } })[0].Reasons;

        // Space Three: 2.5 · 0.8 from Space One, 1 · 0.8 from Space Two; the comedies have no similarity to it.
        Assert.Equal([10, 11], reasons.Select(reason => reason.Movie.Id));
        Assert.Equal(2 / 2.8, reasons[0].Share, 1e-6);
        Assert.Equal(0.8 / 2.8, reasons[1].Share, 1e-6);
    }

    [Fact]
    public void A_film_the_user_disliked_is_no_reason_though_it_speaks_for_its_opposite()
    {
        var ratings = new StarRating[] { new(10, 5), new(15, 0.5f) };

        var reasons = version.Model.Recommend(ratings, new() { Count = 1, Explain = true, Filter = new() { Genres = [["Sci-Fi"], ["Comedy"]] } })[0].Reasons;

        Assert.Equal([10], reasons.Select(reason => reason.Movie.Id));
        Assert.Equal(2 / 3.0, reasons[0].Share, 1e-6);
    }

    [Fact]
    public void At_most_three_reasons_are_given_and_their_shares_are_of_all_reasons()
    {
        var ratings = new StarRating[] { new(10, 5), new(11, 5), new(12, 5), new(16, 5) };

        var reasons = version.Model.Recommend(ratings, new() { Count = 1, Explain = true, IncludeRated = true, Model = "content" })[0].Reasons;

        Assert.Equal(3, reasons.Count);
        Assert.InRange(reasons.Sum(reason => reason.Share), 0.5, 0.999);
    }

    [Fact]
    public void Of_a_film_rated_twice_the_later_entry_counts() => Assert.Equal(
        version.Model.Recommend([new(10, 1)], new() { Count = 1 })[0].Score,
        version.Model.Recommend([new(10, 5), new(10, 1)], new() { Count = 1 })[0].Score);
}
