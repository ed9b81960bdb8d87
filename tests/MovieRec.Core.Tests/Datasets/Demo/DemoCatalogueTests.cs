using MovieRec.Core.Catalogue;
using MovieRec.Core.Datasets.Demo;

namespace MovieRec.Core.Tests.Datasets.Demo;

public sealed class DemoCatalogueTests
{
    private static readonly string[] Vocabulary =
    [
        "Action", "Adventure", "Animation", "Children", "Comedy", "Crime", "Documentary", "Drama", "Fantasy",
        "Film-Noir", "Horror", "Musical", "Mystery", "Romance", "Sci-Fi", "Thriller", "War", "Western",
    ];

    private readonly IReadOnlyList<Movie> films = DemoDataset.Create(viewers: 1).Catalogue.Movies;

    [Fact]
    public void At_least_520_films_are_listed() => Assert.True(films.Count >= 520, $"{films.Count} films");

    [Fact]
    public void No_film_is_listed_twice() => Assert.Empty(films.GroupBy(film => film.ToString()).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Every_film_is_described_in_full() => Assert.All(films, film =>
    {
        Assert.InRange(film.Year ?? 0, 1900, 2024);
        Assert.Equal(film.Title.Trim(), film.Title);
        Assert.NotEmpty(film.Title);
        Assert.NotEmpty(film.Genres);
        Assert.NotEmpty(film.Directors);
        Assert.NotEmpty(film.Cast);
        Assert.InRange(film.Keywords.Count, 2, 6);
        Assert.InRange(film.Overview.Length, 20, 140);
    });

    [Fact]
    public void Genres_are_those_of_MovieLens() => Assert.Equal(Vocabulary, films.SelectMany(film => film.Genres).Distinct().Order());

    [Fact]
    public void A_list_names_nothing_twice() => Assert.All(films, film =>
    {
        Assert.Distinct(film.Genres);
        Assert.Distinct(film.Directors);
        Assert.Distinct(film.Cast);
        Assert.Distinct(film.Keywords);
    });

    [Fact]
    public void Every_decade_from_the_1920s_on_is_there()
    {
        var decades = films.GroupBy(film => film.Year / 10 * 10).ToDictionary(decade => decade.Key!.Value, decade => decade.Count());

        Assert.All(Enumerable.Range(0, 11).Select(decade => 1920 + (10 * decade)), decade => Assert.True(decades[decade] >= 10, $"{decade}s: {decades[decade]}"));
    }

    [Fact]
    public void Ids_are_positive_and_the_first_is_Toy_Story()
    {
        Assert.All(films, film => Assert.True(film.Id > 0));
        Assert.Equal("Toy Story (1995)", films.Single(film => film.Id == 1).ToString());
    }
}
