using System.Globalization;
using MovieRec.Cli.Processes;

namespace MovieRec.Cli.Testing;

/// <summary>A built test project.</summary>
internal sealed record TestProject(string Name, string Assembly)
{
    // No single test comes near it; a test that hangs fails with its name instead of stopping everything.
    private const string HangTimeout = "5min";

    /// <summary>The test projects that the last build of the solution made.</summary>
    public static IReadOnlyList<TestProject> Built(string root, string configuration) =>
    [
        .. Directory.EnumerateDirectories(Path.Combine(root, "tests"), "*.Tests")
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal)
            .Select(name => new TestProject(name, Path.Combine(root, "artifacts", "bin", name, configuration, $"{name}.dll")))
            .Where(project => File.Exists(project.Assembly)),
    ];

    /// <summary>Runs the project's tests; a test process that dies without naming a failed test counts as one.</summary>
    public async Task<TestOutcomes> RunAsync(string? filter, string results, string workingFolder, CancellationToken cancellationToken)
    {
        var file = Path.Combine(results, $"{Name}.trx");
        File.Delete(file);
        string[] arguments =
        [
            "test", Assembly, "--logger", $"trx;LogFileName={Name}.trx", "--results-directory", results,
            "--blame-hang-timeout", HangTimeout, "--blame-hang-dump-type", "none",
            .. filter is null ? Array.Empty<string>() : ["--filter", filter],
        ];
        var run = await ToolProcess.RunAsync("dotnet", arguments, workingFolder, cancellationToken);
        var outcomes = File.Exists(file) ? Read(file) : TestOutcomes.None;
        return run.ExitCode == 0 || outcomes.Failed.Count > 0 || NothingMatches(run)
            ? outcomes
            : outcomes.Add(new(0, [new(Name, $"{Name} (test process)", Died(run), run.LastLines(30))], []));
    }

    private static string Died(ToolRun run) => string.Create(CultureInfo.InvariantCulture, $"the test process ended with exit code {run.ExitCode}");

    private static bool NothingMatches(ToolRun run) => run.Output.Contains("No test matches the given testcase filter", StringComparison.Ordinal);

    private TestOutcomes Read(string file)
    {
        using var reader = File.OpenText(file);
        return TrxFile.Read(Name, reader);
    }
}
