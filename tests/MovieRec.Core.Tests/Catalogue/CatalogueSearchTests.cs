using MovieRec.Core.Catalogue;
using MovieRec.Core.Serving;

namespace MovieRec.Core.Tests.Catalogue;

public sealed class CatalogueSearchTests
{
    private static readonly CatalogueSearch Search = new(new(
    [
        new(1, "Heathers", 1989, ["Comedy"]),
        new(2, "In the Heat of the Night", 1967, ["Drama"]),
        new(3, "Heat", 1995, ["Action", "Crime"]),
        new(4, "Heat", 1986, ["Action"]),
        new(5, "The Matrix", 1999, ["Sci-Fi"]),
        new(6, "The City of Lost Children (La Cité des enfants perdus)", 1995, []),
        new(7, "Heat Wave", null, ["Drama"]),
    ]));

    [Theory]
    [InlineData("heat", new[] { 3, 4, 7, 1, 2 })]
    [InlineData("HEA", new[] { 1, 3, 4, 7, 2 })]
    [InlineData("heat night", new[] { 2 })]
    [InlineData("heat 1995", new[] { 3 })]
    [InlineData("cite enfants", new[] { 6 })]
    [InlineData("Cité", new[] { 6 })]
    [InlineData("eat", new int[0])]
    [InlineData(" ", new[] { 1, 2, 3, 4, 5, 6, 7 })]
    [InlineData(null, new[] { 1, 2, 3, 4, 5, 6, 7 })]
    public void Words_match_as_prefixes_best_match_first(string? text, int[] expected) => Assert.Equal(expected, Found(text, MovieFilter.None));

    [Fact]
    public void Filters_apply_before_pages_are_cut()
    {
        Assert.Equal([3, 4], Found("heat", new() { Genres = [["action"]] }));
        Assert.Equal([3], Found("heat", new() { Genres = [["action", "drama"], ["Crime"]] }));
        Assert.Equal([3, 1], Found("heat", new() { YearFrom = 1989, YearTo = 1995 }));
        Assert.Equal([4, 7], Found("heat", new() { Exclude = [1, 2, 3] }));
    }

    [Fact]
    public void Pages_partition_what_is_found()
    {
        var pages = Enumerable.Range(1, 4).Select(page => Search.Search("heat", MovieFilter.None, page, 2)).ToList();

        Assert.Equal([2, 2, 1, 0], pages.Select(page => page.Items.Count));
        Assert.Equal([3, 4, 7, 1, 2], pages.SelectMany(page => page.Items).Select(movie => movie.Id));
        Assert.All(pages, page => Assert.Equal(5, page.Total));
        Assert.Empty(Search.Search(null, MovieFilter.None, int.MaxValue, 100).Items);
    }

    [Theory]
    [InlineData("Heat (1995)", 3)]
    [InlineData("heat (1986)", 4)]
    [InlineData("Matrix, The", 5)]
    [InlineData("the matrix", 5)]
    [InlineData("matr", 5)]
    [InlineData("City of Lost Children, The (1995)", 6)]
    public void A_title_that_can_mean_one_film_finds_it(string title, int id) => Assert.Equal(id, Search.FindByTitle(title).Movie?.Id);

    [Theory]
    [InlineData("Heat", new[] { 3, 4 })]
    [InlineData("hea", new[] { 1, 3, 4, 7, 2 })]
    [InlineData("Alien", new int[0])]
    [InlineData("Heat (2013)", new int[0])]
    [InlineData("", new int[0])]
    public void A_title_that_can_mean_several_films_or_none_offers_candidates(string title, int[] candidates)
    {
        var match = Search.FindByTitle(title);

        Assert.Null(match.Movie);
        Assert.Equal(candidates, match.Candidates.Select(movie => movie.Id));
    }

    private static int[] Found(string? text, MovieFilter filter) => [.. Search.Search(text, filter, 1, 100).Items.Select(movie => movie.Id)];
}
