using System.CommandLine;
using MovieRec.Cli.Verbs;

namespace MovieRec.Cli;

/// <summary>Where the command works: the repository it was built in, else the current folder.</summary>
internal static class Workplace
{
    private const string Solution = "MovieRecFunctions.sln";

    /// <summary>The repository's root, null where the command runs without one (in the trainer container).</summary>
    public static string? Repository { get; } = RepositoryAbove(AppContext.BaseDirectory);

    public static string Root { get; } = Repository ?? Directory.GetCurrentDirectory();

    /// <summary>The folder of the local state: <c>--home</c>, else <c>MOVIEREC_HOME</c>, else <c>.movierec</c>.</summary>
    public static string Home(ParseResult arguments) => Path.GetFullPath(
        arguments.GetValue(CommonOptions.Home) ?? Environment.GetEnvironmentVariable("MOVIEREC_HOME") ?? Path.Combine(Root, ".movierec"));

    private static string? RepositoryAbove(string folder)
    {
        var candidate = new DirectoryInfo(folder);
        while (candidate is not null && !File.Exists(Path.Combine(candidate.FullName, Solution)))
        {
            candidate = candidate.Parent;
        }

        return candidate?.FullName;
    }
}
