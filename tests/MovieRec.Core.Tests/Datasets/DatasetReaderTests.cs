using System.IO.Compression;
using System.Text;
using MovieRec.Core.Datasets;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.Datasets;

public sealed class DatasetReaderTests : IDisposable
{
    private static readonly DatasetReadOptions AnyShare = new() { MaximumRejectedShare = 1 };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_without_a_known_data_set_is_refused_with_what_was_looked_for()
    {
        folder.Write("notes.txt", "nothing");

        var failure = Assert.Throws<DatasetException>(() => Read());

        Assert.Contains("ratings.csv with movies.csv", failure.Message, StringComparison.Ordinal);
        Assert.Contains("combined_data_*.txt", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_refused() =>
        Assert.Contains("no folder", Assert.Throws<DatasetException>(() => DatasetReader.Read(folder.Of("none"), AnyShare, null, default)).Message, StringComparison.Ordinal);

    [Fact]
    public void MovieLens_csv_is_read_with_a_byte_order_mark_CRLF_and_quotes()
    {
        folder.Write("movies.csv", "\uFEFFmovieId,title,genres\r\n1,\"American President, The (1995)\",Comedy|Drama\r\n2,\"A \"\"quoted\"\" title (2001)\",(no genres listed)\r\n");
        folder.Write("ratings.csv", "\uFEFFuserId,movieId,rating,timestamp\r\n7,1,4.5,964982703\r\n8,2,0.5,964982704000\r\n");

        var data = Read();

        Assert.Equal(["The American President", "A \"quoted\" title"], data.Catalogue.Movies.Select(movie => movie.Title));
        Assert.Empty(data.Catalogue[1].Genres);
        Assert.Equal(["7", "8"], data.Ratings.UserIds);
        Assert.Equal([9, 1], data.Ratings.Halves);
        Assert.Equal([964982703000, 964982704000], data.Ratings.RatedAt);
    }

    [Fact]
    public void Tags_become_keywords_most_frequent_first_and_bounded()
    {
        WriteMovieLens("1,1,5,0\n");
        folder.Write("tags.csv", "userId,movieId,tag,timestamp\n1,1,Dark  Comedy,1\n2,1,classic,1\n3,1,CLASSIC,1\n4,1,zither,1\n5,99,lost,1\n");

        var data = DatasetReader.Read(folder.Path, AnyShare with { MaximumKeywords = 2 }, null, default);

        Assert.Equal(["classic", "dark comedy"], data.Catalogue.Find(1)!.Keywords);
        Assert.Contains("1 tags", Assert.Single(data.Report.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quoted_field_may_hold_line_ends_and_later_line_numbers_stay_right()
    {
        folder.Write("movies.csv", "movieId,title,genres\n1,\"Two\nlines (1999)\",Drama\n0,Zero,Drama\n");
        folder.Write("ratings.csv", "userId,movieId,rating,timestamp\n1,1,5,0\n");

        var data = Read();

        Assert.Equal("Two\nlines", data.Catalogue.Find(1)!.Title);
        Assert.Equal(new RejectedLine("movies.csv", 4, "movie id is not a positive integer"), Assert.Single(data.Report.RejectedSamples));
    }

    [Fact]
    public void An_unclosed_quote_costs_its_own_line_only()
    {
        folder.Write("movies.csv", "movieId,title,genres\n1,\"Open,Drama\n2,Closed (1999),Drama\n");
        folder.Write("ratings.csv", "userId,movieId,rating,timestamp\n1,2,5,0\n");

        var data = Read();

        Assert.Equal(["Closed"], data.Catalogue.Movies.Select(movie => movie.Title));
        Assert.Equal("movies.csv:2: quotes do not match", Assert.Single(data.Report.RejectedSamples).ToString());
    }

    [Fact]
    public void Every_malformed_line_is_reported_with_its_number_and_reason()
    {
        WriteMovieLens("1,1,5,0\n1,1\n1,1,5,0,9\n1,0,5,0\n1,x,5,0\n1,1,0,0\n1,1,5.5,0\n1,1,3.3,0\n1,1,NaN,0\n1,1,,0\n,1,5,0\n1,1,5,soon\n1,1,5,-4\n\"1,1,5,0\n");

        var report = Read().Report;

        Assert.Equal((1 + 14, 13), (report.Lines, report.Rejected));
        Assert.Equal([.. Enumerable.Range(3, 13).Select(line => (long)line)], report.RejectedSamples.Select(sample => sample.Line));
        Assert.All(report.RejectedSamples, sample => Assert.Equal("ratings.csv", sample.File));
        Assert.Equal(
            [
                ("movie id is not a positive integer", 2L),
                ("quotes do not match", 1),
                ("rating is not a multiple of 0.5 from 0.5 to 5", 5),
                ("timestamp is not a time", 2),
                ("user id is empty, too long or holds control characters", 1),
                ("wrong number of fields", 2),
            ],
            report.RejectedByReason.Select(reason => (reason.Key, reason.Value)));
    }

    [Fact]
    public void More_than_the_stated_share_of_malformed_lines_is_fatal_and_said()
    {
        var good = string.Concat(Enumerable.Range(1, 199).Select(user => $"{user},1,5,0\n"));
        WriteMovieLens(good + "bad\n");
        Assert.Equal(1, Read(DatasetReadOptions.Default).Report.Rejected);

        WriteMovieLens(good + "bad\nbad\nbad\n");
        var failure = Assert.Throws<DatasetException>(() => Read(DatasetReadOptions.Default));
        Assert.Contains("3 of 202 lines are malformed (1.49 %); at most 1 %", failure.Message, StringComparison.Ordinal);
        Assert.Contains("line 201", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rated_films_that_the_catalogue_lacks_are_synthesised_and_counted()
    {
        WriteMovieLens("1,1,5,0\n1,77,5,0\n1,12,5,0\n");

        var data = Read();

        Assert.Equal(2, data.Report.SynthesisedMovies);
        Assert.Equal([1, 12, 77], data.Catalogue.Movies.Select(movie => movie.Id));
        Assert.Equal("Movie 77", data.Catalogue.Find(77)!.Title);
    }

    [Theory]
    [InlineData("userId,movieId,rating\nann,3,4\nbob,5,4.5\n")]
    [InlineData("ann,3,4\nbob,5,4.5\n")]
    [InlineData("rating,title,item_id,user_id\n4,x,3,ann\n4.5,y,5,bob\n")]
    [InlineData("\"ann\",\"3\",\"4\"\r\n\"bob\",5,4.50\r\n")]
    [InlineData("ann, 3, 4,\nbob, 5, 4.5,")]
    public void A_plain_csv_is_read_with_and_without_a_header(string text)
    {
        folder.Write("my-ratings.csv", text);

        var data = Read();

        Assert.Equal("plain csv", data.Report.Format);
        Assert.Equal(["ann", "bob"], data.Ratings.UserIds);
        Assert.Equal([3, 5], data.Ratings.MovieIds);
        Assert.Equal([8, 9], data.Ratings.Halves);
        Assert.Equal([0, 0], data.Ratings.RatedAt);
        Assert.Equal("Movie 3", data.Catalogue[0].Title);
    }

    [Fact]
    public void Dat_files_are_read_with_separators_in_titles_and_in_ISO_8859_1()
    {
        File.WriteAllBytes(folder.Of("movies.dat"), Encoding.Latin1.GetBytes("1::Amélie: Part:: Two (2001)::Comedy|Drama\n"));
        folder.Write("ratings.dat", "1::1::4.5::1260759144\n2::1::3::1260759145\n");

        var data = Read();

        Assert.Equal("Amélie: Part:: Two", data.Catalogue[0].Title);
        Assert.Equal([9, 6], data.Ratings.Halves);
        Assert.Equal([1260759144000, 1260759145000], data.Ratings.RatedAt);
    }

    [Fact]
    public void Netflix_ratings_need_a_film_above_them()
    {
        folder.Write("combined_data_1.txt", "5,3,2005-09-06\n1:\n5,3,2005-09-06\n6,9,2005-09-06\n6,2,2005-02-30\nx:\n7,3,2005-09-06\n");
        folder.Write("combined_data_2.txt", "2:\n5,4,2005-09-07\n");

        var data = Read();

        Assert.Equal([1, 2], data.Ratings.MovieIds);
        Assert.Equal([1L, 4, 5, 6, 7], data.Report.RejectedSamples.Select(sample => sample.Line));
    }

    [Fact]
    public void Every_file_may_be_compressed()
    {
        WriteMovieLens("1,1,5,0\n");
        Compress("ratings.csv");
        Compress("movies.csv");

        var data = Read();

        Assert.Equal((1, "Heat"), (data.Ratings.Count, data.Catalogue[0].Title));
        Assert.Contains("ratings.csv.gz", data.Report.Files);
    }

    [Fact]
    public void A_damaged_compressed_file_is_named()
    {
        folder.Write("ratings.csv.gz", "this is no gzip");

        Assert.Contains("ratings.csv.gz is damaged", Assert.Throws<DatasetException>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        WriteMovieLens("1,1,5,0\n");
        folder.Write("movies.csv", "id,title\n1,Heat\n");

        Assert.Contains("movies.csv: its header lacks movieId, genres", Assert.Throws<DatasetException>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        WriteMovieLens("1,1,5,0\n");

        Assert.Throws<OperationCanceledException>(() => DatasetReader.Read(folder.Path, AnyShare, null, new CancellationToken(canceled: true)));
    }

    private Dataset Read(DatasetReadOptions? options = null) => DatasetReader.Read(folder.Path, options ?? AnyShare, null, CancellationToken.None);

    private void WriteMovieLens(string ratings)
    {
        folder.Write("movies.csv", "movieId,title,genres\n1,Heat (1995),Action|Crime\n");
        folder.Write("ratings.csv", "userId,movieId,rating,timestamp\n" + ratings);
    }

    private void Compress(string name)
    {
        using (var stream = new GZipStream(File.Create(folder.Of(name + ".gz")), CompressionLevel.Fastest))
        {
            stream.Write(File.ReadAllBytes(folder.Of(name)));
        }

        File.Delete(folder.Of(name));
    }
}
