using System.CommandLine;
using MovieRec.Cli.Verbs;

namespace MovieRec.Cli.Import;

/// <summary>What <c>import</c> and <c>up</c> share.</summary>
internal static class ImportOptions
{
    public static Option<FileInfo?> Metadata() => new("--metadata")
    {
        Description = "A csv file with cast, director, keywords and overview, joined by IMDb id or title and year.",
        HelpName = "FILE",
    };

    public static string? File(FileInfo? file) => file is null ? null : Existing.File(file);
}
