using System.CommandLine;
using MovieRec.Application.Training;
using MovieRec.Cli.Terminals;
using MovieRec.Core.Evaluation;
using MovieRec.Core.Models;

namespace MovieRec.Cli.Verbs;

/// <summary>One verb of the command: its arguments, its work, and what its exceptions mean for the exit code.</summary>
internal abstract class Verb : Command
{
    protected Verb(string name, string description, params string[] examples)
        : base(name, description)
    {
        Examples = examples;
        SetAction(InvokeAsync);
    }

    public IReadOnlyList<string> Examples { get; }

    /// <summary>Lines that help shows after the options.</summary>
    public IReadOnlyList<string> Notes { get; protected init; } = [];

    /// <summary>Does the work and returns the exit code; throws <see cref="WorkFailedException"/> or <see cref="WrongUsageException"/> if it cannot.</summary>
    protected abstract Task<int> RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellationToken);

    private async Task<int> InvokeAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var terminal = Terminal.For(arguments);
        try
        {
            return await RunAsync(arguments, terminal, cancellationToken);
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl+C reaches the children too, so that what fails meanwhile may be their going.
            if (terminal.Verbose)
            {
                terminal.Say(exception.ToString());
            }

            terminal.Fail("stopped");
            return ExitCode.Failed;
        }
        catch (Exception exception) when (exception is WrongUsageException or ModelSettingException or EvaluationException or InvalidTrainingRequestException)
        {
            terminal.Fail(exception);
            return ExitCode.WrongUsage;
        }
        catch (Exception exception)
        {
            terminal.Fail(exception);
            return ExitCode.Failed;
        }
    }
}
