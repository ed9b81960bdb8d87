using MovieRec.Core.Serving;

namespace MovieRec.Core.Tests.Serving;

public sealed class FilterTests : IDisposable
{
    private readonly HandmadeVersion version = new();

    public void Dispose() => version.Dispose();

    [Fact]
    public void No_filter_lets_every_film_pass() => Assert.Equal([10, 11, 12, 13, 14, 15, 16, 17], Passing(MovieFilter.None));

    [Fact]
    public void One_genre_of_a_group_suffices_and_case_does_not_matter() =>
        Assert.Equal([12, 13, 14, 15], Passing(new() { Genres = [["comedy", "HORROR"]] }));

    [Fact]
    public void Every_group_must_be_met() => Assert.Equal([12], Passing(new() { Genres = [["Sci-Fi"], ["Comedy"]] }));

    [Fact]
    public void A_genre_that_no_film_has_lets_none_pass() => Assert.Empty(Passing(new() { Genres = [["Western"]] }));

    [Theory]
    [InlineData(1980, null, new[] { 11, 12, 13, 14, 16 })]
    [InlineData(null, 1980, new[] { 10, 11, 15 })]
    [InlineData(1980, 1983, new[] { 11, 12 })]
    [InlineData(int.MinValue, int.MaxValue, new[] { 10, 11, 12, 13, 14, 15, 16 })]
    public void Years_are_inclusive_and_films_of_unknown_year_do_not_pass(int? from, int? to, int[] expected) =>
        Assert.Equal(expected, Passing(new() { YearFrom = from, YearTo = to }));

    [Fact]
    public void Excluded_films_do_not_pass_and_unknown_ones_do_no_harm() =>
        Assert.Equal([10, 11, 12, 13, 14, 15], Passing(new() { Exclude = [16, 17, 12345] }));

    private IEnumerable<int> Passing(MovieFilter filter) =>
        version.Model.Recommend([], new() { Count = 100, Filter = filter }).Select(item => item.Movie.Id).Order();
}
