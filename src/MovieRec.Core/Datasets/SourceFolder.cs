namespace MovieRec.Core.Datasets;

/// <summary>The files of a data set's folder, by name without case and without ".gz".</summary>
internal sealed class SourceFolder
{
    /// <exception cref="DatasetException">There is no such folder.</exception>
    public SourceFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new DatasetException($"There is no folder {path}.");
        }

        Path = path;
        Files = [.. Directory.EnumerateFiles(path).Select(file => new SourceFile(file)).OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    public string Path { get; }

    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>The folder's name.</summary>
    public string Name => System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(Path)));

    public SourceFile? Find(string name) => Files.FirstOrDefault(file => file.PlainName.Equals(name, StringComparison.OrdinalIgnoreCase));

    public IReadOnlyList<SourceFile> Matching(string pattern) =>
        [.. Files.Where(file => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, file.PlainName, ignoreCase: true))];
}
