using System.CommandLine;
using System.Text.Json;
using MovieRec.Cli.Verbs;
using Spectre.Console;

namespace MovieRec.Cli.Terminals;

/// <summary>Where a verb writes: results to stdout, progress and problems to stderr; with <c>--json</c> only the document to stdout.</summary>
internal sealed class Terminal
{
    // Without a terminal a line stays a line, and a table may be as wide as it likes.
    private const int WidthWithoutTerminal = 10_000;

    private readonly TextWriter output;

    public Terminal(TextWriter output, TextWriter error, bool json, bool verbose)
    {
        this.output = output;
        Json = json;
        Verbose = verbose;
        Error = Console(error);
        Out = json ? Error : Console(output);
    }

    public bool Json { get; }

    public bool Verbose { get; }

    /// <summary>For results that people read.</summary>
    public IAnsiConsole Out { get; }

    /// <summary>For progress and problems.</summary>
    public IAnsiConsole Error { get; }

    public static Terminal For(ParseResult arguments) => new(
        arguments.InvocationConfiguration.Output,
        arguments.InvocationConfiguration.Error,
        arguments.GetValue(CommonOptions.Json),
        arguments.GetValue(CommonOptions.Verbose));

    /// <summary>Writes the verb's result: the document with <c>--json</c>, else what people read.</summary>
    public void Result<T>(T document, Action<IAnsiConsole> human)
    {
        if (Json)
        {
            output.WriteLine(JsonSerializer.Serialize(document, CliJson.Options));
        }
        else
        {
            human(Out);
        }
    }

    /// <summary>A line about what is going on.</summary>
    public void Say(string line) => Error.Line(line);

    public void Warn(string line) => Error.Line($"movierec: {line}", Color.Yellow);

    public void Fail(string line) => Error.Line($"movierec: {line}", Color.Red);

    public void Fail(Exception exception) => Fail(Verbose ? exception.ToString() : OneLine(exception));

    private static string OneLine(Exception exception) =>
        string.Join(' ', exception.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));


    private static IAnsiConsole Console(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = WidthWithoutTerminal;
        }

        return console;
    }
}
