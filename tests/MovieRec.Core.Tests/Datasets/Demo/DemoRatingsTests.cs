using MovieRec.Core.Datasets;
using MovieRec.Core.Datasets.Demo;

namespace MovieRec.Core.Tests.Datasets.Demo;

public sealed class DemoRatingsTests(DemoFixture fixture) : IClassFixture<DemoFixture>
{
    private readonly Dataset demo = fixture.Dataset;


    [Fact]
    public void The_same_seed_gives_the_same_ratings()
    {
        var again = DemoDataset.Create();

        Assert.Equal(demo.Ratings.Users, again.Ratings.Users);
        Assert.Equal(demo.Ratings.Movies, again.Ratings.Movies);
        Assert.Equal(demo.Ratings.Halves, again.Ratings.Halves);
        Assert.Equal(demo.Ratings.RatedAt, again.Ratings.RatedAt);
    }

    [Fact]
    public void Another_seed_gives_other_ratings() =>
        Assert.NotEqual(DemoDataset.Create(1, 20).Ratings.Movies, DemoDataset.Create(2, 20).Ratings.Movies);

    [Fact]
    public void Fewer_viewers_are_the_first_of_more_viewers()
    {
        var few = DemoDataset.Create(viewers: 10).Ratings;

        Assert.Equal(few.Movies, demo.Ratings.Movies[..few.Count]);
        Assert.Equal(few.Halves, demo.Ratings.Halves[..few.Count]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Viewers_are_needed(int viewers) => Assert.Throws<ArgumentOutOfRangeException>(() => DemoDataset.Create(viewers: viewers));

    [Fact]
    public void Every_rating_is_valid_and_given_once()
    {
        var ratings = demo.Ratings;
        var last = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(Enumerable.Range(1, 2000).Select(id => $"{id}"), ratings.UserIds);
        Assert.Equal(demo.Catalogue.Movies.Select(film => film.Id), ratings.MovieIds);
        Assert.Equal(ratings.Count, ratings.Users.Zip(ratings.Movies).Distinct().Count());
        Assert.DoesNotContain(ratings.Halves, halves => halves is < 1 or > 10);
        Assert.DoesNotContain(ratings.RatedAt, time => time < last.AddYears(-3).ToUnixTimeMilliseconds() || time > last.ToUnixTimeMilliseconds());
        Assert.InRange(ratings.RatedAt.Max(), last.AddDays(-1).ToUnixTimeMilliseconds(), last.ToUnixTimeMilliseconds());
    }

    [Fact]
    public void No_film_is_rated_before_its_year_has_ended()
    {
        var ratings = demo.Ratings;
        var early = ratings.Movies.Zip(ratings.RatedAt)
            .Count(rating => DateTimeOffset.FromUnixTimeMilliseconds(rating.Second).Year <= demo.Catalogue[rating.First].Year);

        Assert.Equal(0, early);
    }

    [Fact]
    public void The_stars_use_the_whole_scale_with_most_above_the_middle()
    {
        var halves = demo.Ratings.Halves;

        Assert.Equal(10, halves.Distinct().Count());
        Assert.InRange(halves.Average(half => half / 2.0), 3.2, 4.0);
        Assert.InRange(halves.Count(half => half == 10) / (double)halves.Length, 0.02, 0.25);
    }

    [Fact]
    public void Films_have_a_long_tail_and_none_is_unseen()
    {
        var counts = demo.Ratings.Movies.GroupBy(film => film).Select(film => film.Count()).OrderDescending().ToArray();

        Assert.Equal(demo.Catalogue.Count, counts.Length);
        Assert.True(counts[0] > 15 * counts[^1], $"{counts[0]} and {counts[^1]}");
        Assert.True(counts.Take(counts.Length / 5).Sum() > 0.35 * demo.Ratings.Count, "the top fifth of the films");
    }

    [Fact]
    public void Viewers_have_a_long_tail_above_a_minimum()
    {
        var counts = demo.Ratings.Users.GroupBy(user => user).Select(user => user.Count()).OrderDescending().ToArray();

        Assert.Equal(2000, counts.Length);
        Assert.True(counts[^1] >= 15, $"{counts[^1]}");
        Assert.True(counts[0] > 5 * counts[counts.Length / 2], $"{counts[0]} and {counts[counts.Length / 2]}");
    }

    [Fact]
    public void The_report_counts_what_is_there()
    {
        Assert.Equal("demo", demo.Name);
        Assert.Equal(demo.Ratings.Count, demo.Report.Ratings);
        Assert.Equal(2000, demo.Report.Users);
        Assert.Equal(demo.Catalogue.Count, demo.Report.Movies);
        Assert.Equal(0, demo.Report.Rejected);
    }
}
