using System.Globalization;
using System.Text.Json;
using MovieRec.Cli.Terminals;
using MovieRec.Core.Datasets;
using MovieRec.Core.Progress;

namespace MovieRec.Cli.Import;

/// <summary>A data set's folder and the metadata file that goes with it. What was imported from where is kept in the local state.</summary>
internal sealed record ImportSource(string Folder, string? MetadataFile)
{
    private const string StateFile = "imported.json";

    public Task<Dataset> ReadAsync(IProgress<WorkProgress> progress, CancellationToken cancellationToken) => Task.Run(
        () => DatasetReader.Read(Folder, new() { MetadataFile = MetadataFile }, progress, cancellationToken), cancellationToken);

    /// <summary>Keeps that a snapshot was imported from these files.</summary>
    public void Remember(string home, string snapshot)
    {
        Directory.CreateDirectory(home);
        File.WriteAllText(Path.Combine(home, StateFile), JsonSerializer.Serialize(new Imported(Folder, snapshot, Files()), CliJson.Options));
    }

    /// <summary>True if a snapshot was imported from exactly these files, judged by size and time of change.</summary>
    public bool IsRemembered(string home, string snapshot) =>
        Last(home) is { } last && last.Snapshot == snapshot && last.Files.Order(StringComparer.Ordinal).SequenceEqual(Files());

    /// <summary>The folder that a snapshot was imported from, if that is known.</summary>
    public static string? FolderOf(string home, string snapshot) => Last(home) is { } last && last.Snapshot == snapshot ? last.Folder : null;

    private static Imported? Last(string home)
    {
        var path = Path.Combine(home, StateFile);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<Imported>(File.ReadAllText(path), CliJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IReadOnlyList<string> Files() =>
    [
        .. new DirectoryInfo(Folder).EnumerateFiles()
            .Concat(MetadataFile is null ? [] : [new FileInfo(MetadataFile)])
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc:O}"))
            .Order(StringComparer.Ordinal),
    ];

    private sealed record Imported(string Folder, string Snapshot, IReadOnlyList<string> Files);
}
