namespace MovieRec.Testing.Data;

/// <summary>The folder of public data sets beside the checkout: <c>MOVIEREC_DATA</c>, else <c>../shared/data</c>.</summary>
public static class TestData
{
    public static string Root { get; } = Environment.GetEnvironmentVariable("MOVIEREC_DATA") ?? Path.Combine(RepositoryRoot(), "..", "shared", "data");

    public static string Folder(string name) => Path.GetFullPath(Path.Combine(Root, name));

    public static bool Has(string name) => Directory.Exists(Folder(name));

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MovieRecFunctions.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
