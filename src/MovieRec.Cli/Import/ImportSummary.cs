using System.Globalization;
using MovieRec.Application.Datasets;
using MovieRec.Cli.Terminals;
using MovieRec.Core.Datasets;
using Spectre.Console;

namespace MovieRec.Cli.Import;

/// <summary>What an import read, dropped and wrote, for people to read.</summary>
internal static class ImportSummary
{
    public static void Write(IAnsiConsole console, Dataset dataset, DatasetImportResult result)
    {
        foreach (var line in Lines(dataset.Name, dataset.Report))
        {
            console.Line(line);
        }

        console.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"Snapshot {result.Snapshot}{(result.SnapshotIsNew ? "" : " (was there already)")}: {result.ProfilesAdded:N0} users added, {result.ProfilesChanged:N0} changed, {result.ProfilesUnchanged:N0} unchanged."));
    }

    public static IEnumerable<string> Lines(string name, ImportReport report)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{name} ({report.Format}): {report.Ratings:N0} ratings of {report.Movies:N0} films by {report.Users:N0} users.");
        if (report.MetadataMatched is { } matched)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Metadata was found for {matched:N0} films.");
        }

        if (report.Duplicates > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Dropped {report.Duplicates:N0} ratings: the same user rated the same film later.");
        }

        foreach (var (reason, count) in report.RejectedByReason)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Dropped {count:N0} lines: {reason}.");
        }

        foreach (var sample in report.RejectedSamples)
        {
            yield return $"  {sample}";
        }

        foreach (var note in report.Notes)
        {
            yield return note;
        }
    }
}
