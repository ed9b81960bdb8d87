using MovieRec.Core.Catalogue;
using MovieRec.Core.Datasets;

namespace MovieRec.Core.Tests.Datasets.Demo;

/// <summary>Whether the simulated ratings carry what people expect of neighbours, by a plain cosine of who rated what.</summary>
public sealed class DemoNeighbourTests(DemoFixture fixture) : IClassFixture<DemoFixture>
{
    private readonly Dataset demo = fixture.Dataset;

    [Theory]
    [InlineData("Toy Story (1995)", "Animation")]
    [InlineData("Spirited Away (2001)", "Animation")]
    [InlineData("The Good, the Bad and the Ugly (1966)", "Western")]
    [InlineData("Halloween (1978)", "Horror")]
    [InlineData("Saving Private Ryan (1998)", "War")]
    [InlineData("Notting Hill (1999)", "Romance")]
    [InlineData("The Matrix (1999)", "Sci-Fi")]
    public void Most_neighbours_share_the_genre(string title, string genre)
    {
        var neighbours = Nearest(title, 5);

        Assert.True(neighbours.Count(film => film.Genres.Contains(genre)) >= 4, string.Join(", ", neighbours));
    }

    [Theory]
    [InlineData("Toy Story (1995)", "Toy Story 2 (1999)")]
    [InlineData("The Godfather (1972)", "The Godfather Part II (1974)")]
    [InlineData("Alien (1979)", "Aliens (1986)")]
    [InlineData("Raiders of the Lost Ark (1981)", "Indiana Jones and the Last Crusade (1989)")]
    [InlineData("Skyfall (2012)", "Casino Royale (2006)")]
    [InlineData("Harry Potter and the Goblet of Fire (2005)", "Harry Potter and the Half-Blood Prince (2009)")]
    [InlineData("Annie Hall (1977)", "Manhattan (1979)")]
    public void Kindred_films_are_neighbours(string title, string kindred) =>
        Assert.Contains(kindred, Nearest(title, 5).Select(film => film.ToString()));

    private Movie[] Nearest(string title, int count)
    {
        var viewers = demo.Ratings.Movies.Zip(demo.Ratings.Users)
            .ToLookup(row => row.First, row => row.Second)
            .ToDictionary(film => film.Key, film => film.ToHashSet());
        var target = Enumerable.Range(0, demo.Catalogue.Count).Single(index => demo.Catalogue[index].ToString() == title);
        return [.. viewers.Keys
            .Where(film => film != target)
            .OrderByDescending(film => Cosine(viewers[target], viewers[film]))
            .Take(count)
            .Select(film => demo.Catalogue[film])];
    }

    private static double Cosine(HashSet<int> left, HashSet<int> right) =>
        left.Count(right.Contains) / Math.Sqrt((double)left.Count * right.Count);
}
