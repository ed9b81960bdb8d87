using MovieRec.Core.Datasets;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.Datasets;

public sealed class RepeatedRatingsTests : IDisposable
{
    private static readonly DatasetReadOptions AnyShare = new() { MaximumRejectedShare = 1 };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Of_repeated_ratings_the_newest_wins_and_of_equal_times_the_last_line()
    {
        folder.Write("ratings.csv", "userId,movieId,rating,timestamp\n1,1,1,200\n1,1,2,300\n1,1,3,100\n2,1,4,50\n2,1,5,50\n");

        var data = DatasetReader.ReadRatingsFile(folder.Of("ratings.csv"), AnyShare);

        Assert.Equal(3, data.Report.Duplicates);
        Assert.Equal([("1", (byte)4), ("2", (byte)10)], data.Ratings.Users.Select((user, row) => (data.Ratings.UserIds[user], data.Ratings.Halves[row])));
    }

    [Theory]
    [InlineData("1:\n5,1,2005-09-08\n6,2,2005-09-06\n5,3,2005-09-07\n2:\n5,4,2005-09-06\n5,5,2005-09-06\n")]
    [InlineData("5\t2\t4\t5\n6\t1\t2\t5\n5\t1\t3\t6\n5\t2\t5\t5\n5\t1\t1\t7\n")]
    [InlineData("5::1::1::7\n5::2::4::5\n5::2::5::5\n5::1::3::6\n6::1::2::5\n")]
    public void Repeated_ratings_are_found_whatever_the_order_of_rows(string text)
    {
        folder.Write("rows", text);

        var read = DatasetReader.ReadRatingsFile(folder.Of("rows"), AnyShare);

        Assert.Equal((2, 0L), (read.Report.Duplicates, read.Report.Rejected));
        Assert.Equal(
            [("5", 1, 2), ("5", 2, 10), ("6", 1, 4)],
            read.Ratings.Users.Select((user, row) => (read.Ratings.UserIds[user], read.Ratings.MovieIds[read.Ratings.Movies[row]], (int)read.Ratings.Halves[row])).Order());
    }
}
