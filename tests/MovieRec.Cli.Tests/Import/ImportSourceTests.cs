using MovieRec.Cli.Import;

namespace MovieRec.Cli.Tests.Import;

public sealed class ImportSourceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_files_are_recognised_and_changed_ones_are_not()
    {
        Directory.CreateDirectory(folder["data"]);
        File.WriteAllText(folder["data/ratings.csv"], "1,1,5");
        var source = new ImportSource(folder["data"], null);
        Assert.False(source.IsRemembered(folder["home"], "s1"));

        source.Remember(folder["home"], "s1");
        Assert.True(source.IsRemembered(folder["home"], "s1"));
        Assert.False(source.IsRemembered(folder["home"], "s2"));
        Assert.Equal(folder["data"], ImportSource.FolderOf(folder["home"], "s1"));

        File.AppendAllText(folder["data/ratings.csv"], "\n1,2,5");
        Assert.False(source.IsRemembered(folder["home"], "s1"));
    }
}
