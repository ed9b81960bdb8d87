using System.CommandLine;
using System.CommandLine.Invocation;

namespace MovieRec.Cli.Verbs;

/// <summary>The library's help, then the verb's examples.</summary>
internal sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb verb)
        {
            var output = parseResult.InvocationConfiguration.Output;
            Write(output, verb.Notes);
            Write(output, ["Examples:", .. verb.Examples.Select(example => $"  movierec {example}")]);
        }

        return exitCode;
    }

    private static void Write(TextWriter output, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }

        output.WriteLine();
    }
}
