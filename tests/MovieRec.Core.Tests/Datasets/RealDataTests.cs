using MovieRec.Core.Datasets;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.Datasets;

public sealed class RealDataTests
{
    [DataFact("ml-latest-small")]
    public void MovieLens_latest_small_is_read_whole()
    {
        var data = Read("ml-latest-small");

        Assert.Equal(("MovieLens csv", 100_836, 610, 9_742), Figures(data));
        Assert.Equal((0L, 0, 0), (data.Report.Rejected, data.Report.Duplicates, data.Report.SynthesisedMovies));
        var toyStory = data.Catalogue.Find(1)!;
        Assert.Equal(("Toy Story", 1995), (toyStory.Title, toyStory.Year));
        Assert.Equal(["Adventure", "Animation", "Children", "Comedy", "Fantasy"], toyStory.Genres);
        Assert.Contains("pixar", toyStory.Keywords);
        Assert.Equal("The City of Lost Children (La Cité des enfants perdus)", data.Catalogue.Find(29)!.Title);
        Assert.Equal((0.5, 5.0), (data.Ratings.Halves.Min() / 2.0, data.Ratings.Halves.Max() / 2.0));
        Assert.Equal(964982703000, data.Ratings.RatedAt[0]);
    }

    [DataFact("ml-100k")]
    public void MovieLens_100K_is_read_whole_in_its_own_encoding()
    {
        var data = Read("ml-100k");

        Assert.Equal(("MovieLens 100K", 100_000, 943, 1_682), Figures(data));
        Assert.Equal(0, data.Report.Rejected);
        Assert.Equal(["Animation", "Children's", "Comedy"], data.Catalogue.Find(1)!.Genres);
        Assert.Equal("unknown", data.Catalogue.Find(267)!.Title);
        Assert.Contains(data.Catalogue.Movies, movie => movie.Title.Contains('é', StringComparison.Ordinal));
        Assert.Single(data.Catalogue.Movies, movie => movie.Year is null);
    }

    [DataFact("ml-100k")]
    public void Official_folds_are_read_by_file()
    {
        var train = DatasetReader.ReadRatingsFile(Path.Combine(TestData.Folder("ml-100k"), "u1.base"));
        var test = DatasetReader.ReadRatingsFile(Path.Combine(TestData.Folder("ml-100k"), "u1.test"));

        Assert.Equal((80_000, 20_000), (train.Ratings.Count, test.Ratings.Count));
    }

    [DataFact("ml-1m")]
    public void MovieLens_1M_is_read_without_timestamps()
    {
        var data = Read("ml-1m");

        Assert.Equal(("MovieLens dat", 1_000_209, 6_040, 3_883), Figures(data));
        Assert.Equal(3_706, data.Ratings.MovieIds.Count);
        Assert.Equal((0L, 0), (data.Report.Rejected, data.Report.Duplicates));
        Assert.All(data.Ratings.RatedAt, time => Assert.Equal(0, time));
    }

    [DataFact("ml-1m-leave-one-out")]
    public void The_leave_one_out_split_is_read_by_file()
    {
        var folder = TestData.Folder("ml-1m-leave-one-out");
        var train = DatasetReader.ReadRatingsFile(Path.Combine(folder, "train.original-ids.no-timestamp.dat"));
        var test = DatasetReader.ReadRatingsFile(Path.Combine(folder, "test.original-ids.csv"));

        Assert.Equal((994_169, 6_040), (train.Ratings.Count, test.Ratings.Count));
        Assert.Equal((0L, 0L), (train.Report.Rejected, test.Report.Rejected));
        Assert.Equal(978824351000, test.Ratings.RatedAt[0]);
    }

    [DataFact("netflix-prize-fragment")]
    public void The_Netflix_Prize_is_read_with_commas_in_titles()
    {
        var data = Read("netflix-prize-fragment");

        Assert.Equal(("Netflix Prize", 42_813, 17_770), (data.Report.Format, data.Ratings.Count, data.Catalogue.Count));
        Assert.Equal((0L, 20), (data.Report.Rejected, data.Ratings.MovieIds.Count));
        Assert.Contains(data.Catalogue.Movies, movie => movie.Title.Contains(", ", StringComparison.Ordinal));
        Assert.Equal(DateTimeOffset.Parse("2005-09-06T00:00:00Z", null).ToUnixTimeMilliseconds(), data.Ratings.RatedAt[0]);
    }

    [DataFact("netflix-titles")]
    public void The_Netflix_catalogue_is_read_without_ratings()
    {
        var data = Read("netflix-titles");

        Assert.Equal((8_807, 0, 0L), (data.Catalogue.Count, data.Ratings.Count, data.Report.Rejected));
        var first = data.Catalogue.Find(1)!;
        Assert.Equal(("Dick Johnson Is Dead", 2020), (first.Title, first.Year));
        Assert.Equal(["Kirsten Johnson"], first.Directors);
        Assert.StartsWith("As her father nears", first.Overview, StringComparison.Ordinal);
        Assert.Contains("Ama Qamata", data.Catalogue.Find(2)!.Cast);
    }

    [DataFact("ml-latest-small", "tmdb-movies")]
    public void A_metadata_file_joins_by_IMDb_number()
    {
        var data = Read("ml-latest-small", Metadata);

        Assert.InRange(data.Report.MetadataMatched!.Value, 4_500, 9_742);
        var toyStory = data.Catalogue.Find(1)!;
        Assert.Equal(["John Lasseter"], toyStory.Directors);
        Assert.Contains("Tom Hanks", toyStory.Cast);
        Assert.Contains("toy", toyStory.Keywords);
        Assert.NotEmpty(toyStory.Overview);
    }

    [DataFact("ml-1m", "tmdb-movies")]
    public void A_metadata_file_joins_by_title_and_year_where_there_are_no_links()
    {
        var data = Read("ml-1m", Metadata);

        Assert.InRange(data.Report.MetadataMatched!.Value, 1_500, 3_883);
        Assert.Contains("Keanu Reeves", data.Catalogue.Movies.Single(movie => movie.Title == "The Matrix").Cast);
    }

    private static DatasetReadOptions Metadata => new() { MetadataFile = Path.Combine(TestData.Folder("tmdb-movies"), "tmdb-movies.csv") };

    private static Dataset Read(string folder, DatasetReadOptions? options = null) =>
        DatasetReader.Read(TestData.Folder(folder), options ?? DatasetReadOptions.Default, null, CancellationToken.None);

    private static (string Format, int Ratings, int Users, int Movies) Figures(Dataset data)
    {
        Assert.Equal((data.Ratings.Count, data.Ratings.UserIds.Count, data.Catalogue.Count), (data.Report.Ratings, data.Report.Users, data.Report.Movies));
        return (data.Report.Format, data.Ratings.Count, data.Ratings.UserIds.Count, data.Catalogue.Count);
    }
}
