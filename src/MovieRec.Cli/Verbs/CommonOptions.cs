using System.CommandLine;

namespace MovieRec.Cli.Verbs;

/// <summary>Options of every verb.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Write one JSON document to stdout and everything else to stderr.",
        Recursive = true,
    };

    public static Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Show stack traces and the output of child processes.",
        Recursive = true,
    };

    public static Option<string?> Home { get; } = new("--home")
    {
        Description = "Folder of the local state; default: MOVIEREC_HOME, else .movierec in the repository.",
        HelpName = "DIR",
        Recursive = true,
    };
}
