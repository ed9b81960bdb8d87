using System.CommandLine;
using System.Globalization;
using MovieRec.Application.ModelStore;
using MovieRec.Cli.Storage;
using MovieRec.Cli.Terminals;
using MovieRec.Cli.Verbs;
using MovieRec.Core.ModelFiles;
using Spectre.Console;

namespace MovieRec.Cli.Models;

/// <summary><c>models</c>: the versions in storage with their metrics.</summary>
internal sealed class ModelsCommand() : Verb("models", "List model versions with their metrics, newest first.", "models", "models --json")
{
    private static readonly string[] ShownMetrics = ["ndcg@10", "hr@10", "recall@10", "rmse"];

    protected override async Task<int> RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var storage = await StorageSession.OpenAsync(arguments, terminal, cancellationToken);
        var versions = await storage.Get<ModelVersions>().ListAsync(cancellationToken);
        terminal.Result(versions, console => Write(versions, console));
        return ExitCode.Success;
    }

    private static void Write(ModelVersionList list, IAnsiConsole console)
    {
        if (list.Versions.Count == 0)
        {
            console.Line("There is no model version yet; `movierec train` makes one.");
            return;
        }

        var metrics = ShownMetrics.Where(metric => list.Versions.Any(version => version.Metrics.ContainsKey(metric))).ToList();
        var table = new TextTable(["", "version", "model", "created", ">ratings", ">films", .. metrics.Select(metric => $">{metric}")]);
        foreach (var version in list.Versions)
        {
            table.Row([Mark(list, version), .. Cells(version), .. metrics.Select(metric => Format(version.Metrics, metric))]);
        }

        table.WriteTo(console);
    }

    private static string Mark(ModelVersionList list, ModelManifest version) =>
        version.Version == list.Current ? "serving" : version.Version == list.Previous ? "previous" : "";

    private static string[] Cells(ModelManifest version) =>
    [
        version.Version,
        version.Model,
        version.CreatedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        version.Ratings.ToString("N0", CultureInfo.InvariantCulture),
        version.Movies.ToString("N0", CultureInfo.InvariantCulture),
    ];

    private static string Format(IReadOnlyDictionary<string, double> metrics, string name) =>
        metrics.TryGetValue(name, out var value) ? value.ToString("0.0000", CultureInfo.InvariantCulture) : "";
}
