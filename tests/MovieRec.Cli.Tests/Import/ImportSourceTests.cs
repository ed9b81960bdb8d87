using MovieRec.Cli.Import;
using MovieRec.Testing.Data;

namespace MovieRec.Cli.Tests.Import;

public sealed class ImportSourceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_files_are_recognised_and_changed_ones_are_not()
    {
        Directory.CreateDirectory(folder.Of("data"));
        File.WriteAllText(folder.Of("data/ratings.csv"), "1,1,5");
        var source = new ImportSource(folder.Of("data"), null);
        Assert.False(source.IsRemembered(folder.Of("home"), "s1"));

        source.Remember(folder.Of("home"), "s1");
        Assert.True(source.IsRemembered(folder.Of("home"), "s1"));
        Assert.False(source.IsRemembered(folder.Of("home"), "s2"));
        Assert.Equal(folder.Of("data"), ImportSource.FolderOf(folder.Of("home"), "s1"));

        File.AppendAllText(folder.Of("data/ratings.csv"), "\n1,2,5");
        Assert.False(source.IsRemembered(folder.Of("home"), "s1"));
    }
}
