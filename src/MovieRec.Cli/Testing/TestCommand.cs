using System.CommandLine;
using System.Diagnostics;
using MovieRec.Cli.Processes;
using MovieRec.Cli.Terminals;
using MovieRec.Cli.Verbs;

namespace MovieRec.Cli.Testing;

/// <summary><c>test [FILTER]</c>: builds and runs every test.</summary>
internal sealed class TestCommand : Verb
{
    private const string Configuration = "release";

    private readonly Argument<string?> filter = new("FILTER")
    {
        Description = "Part of a test's full name, or a filter expression of dotnet test.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public TestCommand()
        : base("test", "Build and run every test; the last line is 'N passed, N failed, N skipped'.", "test", "test Serving", "test 'FullyQualifiedName!~EndToEnd'") =>
        Add(filter);

    protected override async Task<int> RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var root = Workplace.Repository ?? throw new WorkFailedException("test works in a clone of the repository only.");
        await BuildAsync(root, terminal, cancellationToken);
        var outcomes = await RunTestsAsync(root, arguments.GetValue(filter), terminal, cancellationToken);
        TestReport.Write(outcomes, PackageFeed.LeftOut(root), terminal);
        terminal.Result(
            new { passed = outcomes.Passed, failed = outcomes.Failed, skipped = outcomes.Skipped, leftOut = PackageFeed.LeftOut(root) },
            console => console.Line(outcomes.Summary));
        return outcomes.Failed.Count > 0 || outcomes.Total == 0 ? ExitCode.Failed : ExitCode.Success;
    }

    private static async Task BuildAsync(string root, Terminal terminal, CancellationToken cancellationToken)
    {
        terminal.Say("building ...");
        string[] command = ["build", "MovieRecFunctions.sln", "-c", Configuration, "-v", "quiet", "--nologo", "-nodeReuse:false"];
        var run = await ToolProcess.RunAsync("dotnet", command, root, cancellationToken);
        if (run.ExitCode != 0)
        {
            terminal.Say(string.Join('\n', run.Output.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal)).Distinct()));
            throw new WorkFailedException("the build failed (see above)");
        }
    }

    // Test projects run side by side: one of them computes while another waits for processes or storage.
    private static async Task<TestOutcomes> RunTestsAsync(string root, string? filter, Terminal terminal, CancellationToken cancellationToken)
    {
        var results = Directory.CreateDirectory(Path.Combine(root, "artifacts", "test-results")).FullName;
        var sum = TestOutcomes.None;
        var gate = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount), CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(TestProject.Built(root, Configuration), options, async (project, stop) =>
        {
            var started = Stopwatch.StartNew();
            var outcomes = await project.RunAsync(filter, results, root, stop);
            lock (gate)
            {
                sum = sum.Add(outcomes);
                if (outcomes.Total > 0)
                {
                    terminal.Say($"{project.Name}: {outcomes.Summary} ({WorkRate.Duration(started.Elapsed)})");
                }
            }
        });
        return sum;
    }
}
