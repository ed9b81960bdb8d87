using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MovieRec.Core.Datasets;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.Datasets;

public sealed class RatingParserProperties : IDisposable
{
    private const string Header = "userId,movieId,rating,timestamp\n";
    private const string UserLetters = "abcXYZ0123456789 ,\"'éß中-_.";

    private static readonly Gen<string> UserIds = Gen.OneOf(
        Gen.Choose(0, 2_000_000_000).Select(id => id.ToString(CultureInfo.InvariantCulture)),
        Gen.Elements(UserLetters.ToCharArray()).NonEmptyListOf().Select(letters => string.Concat(letters.Take(40)).Trim()).Where(id => id.Length > 0));

    private static readonly Gen<Row> Rows =
        from user in UserIds
        from movie in Gen.OneOf(Gen.Choose(1, 50), Gen.Choose(1, int.MaxValue - 1))
        from halves in Gen.Choose(1, 10)
        from time in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, int.MaxValue - 1))
        select new Row(user, movie, (byte)halves, time * 1000L);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Rows_written_as_csv_are_read_back() => Prop.ForAll(
        Rows.ListOf().ToArbitrary(),
        rows => Assert.Equal(Expected(rows), Read(Header + string.Concat(rows.Select(Csv))))).QuickCheckThrowOnFailure();

    [Fact]
    public void Rows_written_with_double_colons_are_read_back() => Prop.ForAll(
        Rows.Where(row => !row.User.Contains(':', StringComparison.Ordinal)).ListOf().ToArbitrary(),
        rows => Assert.Equal(Expected(rows), Read(string.Concat(rows.Select(Dat))))).QuickCheckThrowOnFailure();

    [Fact]
    public void Lines_longer_than_the_buffer_do_not_disturb_their_neighbours()
    {
        var rows = Enumerable.Range(1, 60_000).Select(user => new Row($"{user}", 1 + (user % 9), 7, 1000)).ToList();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(Dat(row));
            if (row.User is "100" or "30000")
            {
                text.Append('x', 700_000).Append('\n');
            }
        }

        var read = ReadFile(text.ToString());

        Assert.Equal(Expected(rows), Sorted(read));
        Assert.Equal(2, read.Report.Rejected);
    }

    [Fact]
    public void Corruption_is_reported_and_never_thrown()
    {
        var corrupted =
            from rows in Rows.NonEmptyListOf()
            from changes in Gen.Zip(Gen.Choose(0, int.MaxValue - 1), Gen.Choose(0, 255)).ListOf()
            select Corrupt(Encoding.UTF8.GetBytes(string.Concat(rows.Select(Csv))), changes);
        Prop.ForAll(corrupted.ToArbitrary(), bytes =>
        {
            File.WriteAllBytes(folder.Of("ratings.csv"), [.. Encoding.ASCII.GetBytes(Header), .. bytes]);
            var read = DatasetReader.ReadRatingsFile(folder.Of("ratings.csv"), new() { MaximumRejectedShare = 1 });
            Assert.Equal(read.Report.Lines, read.Ratings.Count + read.Report.Duplicates + read.Report.Rejected);
            Assert.All(read.Ratings.Halves, halves => Assert.InRange(halves, 1, 10));
            Assert.All(read.Ratings.MovieIds, movie => Assert.InRange(movie, 1, int.MaxValue));
        }).QuickCheckThrowOnFailure();
    }

    private static byte[] Corrupt(byte[] bytes, IEnumerable<(int At, int Value)> changes)
    {
        foreach (var (at, value) in changes)
        {
            bytes[at % bytes.Length] = (byte)value;
        }

        return bytes;
    }

    private List<Row> Read(string text)
    {
        var read = ReadFile(text);
        Assert.Equal(0, read.Report.Rejected);
        return Sorted(read);
    }

    private RatingsFile ReadFile(string text)
    {
        File.WriteAllText(folder.Of("rows"), text);
        return DatasetReader.ReadRatingsFile(folder.Of("rows"));
    }

    private static List<Row> Sorted(RatingsFile read) => Sorted(read.Ratings.Users.Select((user, row) => new Row(
        read.Ratings.UserIds[user], read.Ratings.MovieIds[read.Ratings.Movies[row]], read.Ratings.Halves[row], read.Ratings.RatedAt[row])));

    private static List<Row> Expected(IEnumerable<Row> rows) => Sorted(rows
        .Select((row, line) => (Row: row, Line: line))
        .GroupBy(entry => (entry.Row.User, entry.Row.Movie))
        .Select(group => group.OrderBy(entry => entry.Row.RatedAt).ThenBy(entry => entry.Line).Last().Row));

    private static List<Row> Sorted(IEnumerable<Row> rows) => [.. rows.OrderBy(row => row.User, StringComparer.Ordinal).ThenBy(row => row.Movie)];

    private static string Csv(Row row) => string.Create(
        CultureInfo.InvariantCulture, $"{Quoted(row.User)},{row.Movie},{row.Halves / 2.0},{(row.RatedAt == 0 ? "" : row.RatedAt / 1000)}\r\n");

    private static string Dat(Row row) => string.Create(CultureInfo.InvariantCulture, $"{row.User}::{row.Movie}::{row.Halves / 2.0:0.0}::{row.RatedAt / 1000}\n");

    private static string Quoted(string text) => text.AsSpan().ContainsAny(',', '"') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private sealed record Row(string User, int Movie, byte Halves, long RatedAt);
}
