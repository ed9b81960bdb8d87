using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using MovieRec.Cli.Ask;
using MovieRec.Cli.Doctor;
using MovieRec.Cli.Evaluate;
using MovieRec.Cli.Get;
using MovieRec.Cli.Import;
using MovieRec.Cli.Models;
using MovieRec.Cli.Testing;
using MovieRec.Cli.Train;
using MovieRec.Cli.Up;
using MovieRec.Cli.Verbs;

namespace MovieRec.Cli;

/// <summary>The command <c>movierec</c>: one verb per class, options that every verb takes, exit codes.</summary>
public static class MovieRecCommand
{
    // `up` drains requests and stops Azurite within this time; every other verb ends at once.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeToStop,
        };
        var result = Create().Parse(args.Length == 0 ? ["--help"] : args);
        if (result.Action is ParseErrorAction)
        {
            await error.WriteLineAsync($"movierec: {Problem(result)}");
            await error.WriteLineAsync($"See {PathOf(result.CommandResult.Command)} --help.");
            return ExitCode.WrongUsage;
        }

        var exitCode = await result.InvokeAsync(configuration, cancellationToken);
        return args.Length == 0 ? ExitCode.WrongUsage : exitCode;
    }

    public static Command Create()
    {
        var root = new Command("movierec", "A movie recommender: from a ratings file to an API, on a laptop or in an Azure subscription.")
        {
            new UpCommand(),
            new TestCommand(),
            new GetCommand(),
            new ImportCommand(),
            new TrainCommand(),
            new TrainRunCommand(),
            new ModelsCommand(),
            new PromoteCommand(),
            new SimilarCommand(),
            new RecommendCommand(),
            new EvaluateCommand(),
            new DoctorCommand(),
        };
        root.Add(CommonOptions.Json);
        root.Add(CommonOptions.Verbose);
        root.Add(CommonOptions.Home);
        var help = new HelpOption();
        help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!);
        root.Add(help);
        root.Add(new VersionOption());
        return root;
    }

    // An unknown verb is also a missing one; the unknown word is what the caller wants to hear of.
    private static string Problem(ParseResult result) => result.UnmatchedTokens is [var unknown, ..]
        ? $"'{unknown}' is unknown here."
        : result.Errors[0].Message;

    private static string PathOf(Command command) => command is Verb ? $"movierec {command.Name}" : "movierec";
}
