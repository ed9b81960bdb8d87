using System.CommandLine;
using MovieRec.Application.Datasets;
using MovieRec.Cli.Storage;
using MovieRec.Cli.Terminals;
using MovieRec.Cli.Verbs;
using MovieRec.Core.Datasets;
using MovieRec.Core.Progress;

namespace MovieRec.Cli.Import;

/// <summary><c>import DIR</c>: reads a data set and writes it to storage.</summary>
internal sealed class ImportCommand : Verb
{
    private readonly Argument<DirectoryInfo> folder = new("DIR") { Description = "The data set's folder." };

    private readonly Option<FileInfo?> metadata = ImportOptions.Metadata();

    private readonly Option<bool> replace = new("--replace") { Description = "Remove all films, users and ratings in storage first." };

    public ImportCommand()
        : base(
            "import",
            "Read a data set, say what was dropped and why, and add it to what is in storage.",
            "import data/ml-latest-small --metadata tmdb-movies.csv",
            "import /data/netflix --replace")
    {
        Notes = ["Formats: MovieLens csv, dat (::) and 100K, Netflix Prize, netflix_titles.csv, and csv with userId,movieId,rating[,timestamp];", "each file may be compressed with gzip."];
        Add(folder);
        Add(metadata);
        Add(replace);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var source = new ImportSource(Existing.Folder(arguments.GetRequiredValue(folder)), ImportOptions.File(arguments.GetValue(metadata)));
        var (dataset, result) = await terminal.ShowAsync(async progress =>
        {
            var read = await source.ReadAsync(progress, cancellationToken);
            await using var storage = await StorageSession.OpenAsync(arguments, terminal, cancellationToken);
            return (read, await ImportAsync(storage, source, read, arguments.GetValue(replace), progress, cancellationToken));
        });
        terminal.Result(new { dataset.Name, dataset.Report, result }, console => ImportSummary.Write(console, dataset, result));
        return ExitCode.Success;
    }

    internal static async Task<DatasetImportResult> ImportAsync(
        StorageSession storage, ImportSource source, Dataset dataset, bool replace, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var result = await storage.Get<DatasetImport>().RunAsync(dataset, replace, progress, cancellationToken);
        source.Remember(storage.Home, result.Snapshot);
        return result;
    }
}
