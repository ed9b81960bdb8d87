using MovieRec.Testing.Data;

namespace MovieRec.Cli.Tests.Get;

public sealed class GetCommandTests : IDisposable
{
    private readonly LoopbackPublisher publisher = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        publisher.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_data_set_is_unpacked_without_the_archive_s_top_folder()
    {
        publisher.Publish("ml-10m", LoopbackPublisher.Archive(("ml-10M100K/movies.dat", "1::Toy Story (1995)::Animation"), ("ml-10M100K/allbut.pl", "")));

        var run = await GetAsync("ml-10m");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("1::Toy Story (1995)::Animation", await File.ReadAllTextAsync(folder.Of("ml-10m/movies.dat")));
        Assert.Equal(["ml-10m"], Entries());
        Assert.Contains("must not be redistributed", run.Error, StringComparison.Ordinal);
        Assert.Equal(folder.Of("ml-10m"), run.Output.Trim());
    }

    [Fact]
    public async Task A_wrong_checksum_leaves_nothing_behind()
    {
        publisher.Publish("ml-1m", LoopbackPublisher.Archive(("ml-1m/ratings.dat", "1::1::5::0")), checksum: new string('0', 32));

        var run = await GetAsync("ml-1m");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("its publisher states 00000000000000000000000000000000", run.Error, StringComparison.Ordinal);
        Assert.Empty(Entries());
    }

    [Fact]
    public async Task An_interrupted_download_goes_on_where_it_stopped()
    {
        var archive = LoopbackPublisher.Archive(("ml-1m/ratings.dat", string.Join('\n', Enumerable.Range(0, 5000).Select(row => $"{row * 7919}::1::5::0"))));
        publisher.Publish("ml-1m", archive);
        publisher.BreakAfter = 1000;

        var broken = await GetAsync("ml-1m");
        var have = new FileInfo(folder.Of("ml-1m.zip.part")).Length;
        var second = await GetAsync("ml-1m");

        Assert.Equal((1, 0), (broken.ExitCode, second.ExitCode));
        Assert.Equal([null, $"bytes={have}-"], publisher.Ranges);
        Assert.Equal(["ml-1m"], Entries());
    }

    [Fact]
    public async Task An_entry_outside_the_folder_is_refused_before_anything_is_written()
    {
        publisher.Publish("ml-1m", LoopbackPublisher.Archive(("ml-1m/ratings.dat", "1::1::5::0"), ("ml-1m/../../outside.txt", "no")));

        var run = await GetAsync("ml-1m");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("outside its folder", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Entries(), entry => entry is "ml-1m" or "outside.txt");
        Assert.False(File.Exists(System.IO.Path.Combine(folder.Path, "..", "outside.txt")));
    }

    [Fact]
    public async Task What_the_publisher_lacks_is_one_clear_line()
    {
        var run = await GetAsync("ml-25m");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"movierec: {publisher.Address}ml-25m.zip.md5 answered 404 Not Found.", run.Error.Trim());
    }

    [Fact]
    public async Task A_data_set_that_is_there_is_not_downloaded_again()
    {
        Directory.CreateDirectory(folder.Of("ml-1m"));

        var run = await GetAsync("ml-1m", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(folder.Of("ml-1m"), run.Json.GetProperty("folder").GetString());
        Assert.Empty(publisher.Ranges);
    }

    private Task<CommandRun> GetAsync(string name, params string[] more) =>
        CommandRun.OfAsync(["get", name, "--from", publisher.Address, "--into", folder.Path, .. more]);

    private IEnumerable<string> Entries() => Directory.EnumerateFileSystemEntries(folder.Path).Select(entry => System.IO.Path.GetFileName(entry)).Order();
}
