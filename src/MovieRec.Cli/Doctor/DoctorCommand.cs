using System.CommandLine;
using System.Globalization;
using MovieRec.Cli.Storage;
using MovieRec.Cli.Terminals;
using MovieRec.Cli.Up;
using MovieRec.Cli.Verbs;

namespace MovieRec.Cli.Doctor;

/// <summary><c>doctor</c>: what is installed and in storage, each problem with its remedy.</summary>
internal sealed class DoctorCommand : Verb
{
    private readonly Option<int> port = new("--port") { Description = "The port that `up` is to use.", HelpName = "N", DefaultValueFactory = _ => 7071 };

    public DoctorCommand()
        : base("doctor", "Check tools, packages, storage, data and the serving model; exit code 1 if there is a problem.", "doctor", "doctor --json") =>
        Add(port);

    protected override async Task<int> RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var home = Workplace.Home(arguments);
        Finding[] findings =
        [
            await ToolChecks.SdkAsync(cancellationToken),
            await ToolChecks.NodeAsync(cancellationToken),
            ToolChecks.Feed(),
            ToolChecks.Emulator(home),
            .. await StorageAsync(arguments, terminal, cancellationToken),
            Port(home, arguments.GetValue(port)),
        ];
        terminal.Result(findings, console =>
        {
            var table = new TextTable("", "check", "found", "what to do");
            foreach (var finding in findings)
            {
                table.Row(finding.State.ToString().ToLowerInvariant(), finding.Check, finding.Detail, finding.Remedy ?? "");
            }

            table.WriteTo(console);
        });
        return findings.Any(finding => finding.State == FindingState.Problem) ? ExitCode.Failed : ExitCode.Success;
    }

    private static async Task<IReadOnlyList<Finding>> StorageAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        if (!StorageSession.IsElsewhere && !LocalStorage.IsInstalled(Workplace.Home(arguments)))
        {
            return [Finding.Note("storage", "not there yet", "`movierec up` makes it")];
        }

        try
        {
            await using var storage = await StorageSession.OpenAsync(arguments, terminal, cancellationToken);
            return await StorageChecks.RunAsync(storage, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return [StorageChecks.Unreachable(exception)];
        }
    }

    private static Finding Port(string home, int port) =>
        PortCheck.IsFree(port) ? Finding.Ok("port", string.Create(CultureInfo.InvariantCulture, $"{port} is free"))
        : UpLock.IsHeld(home) ? Finding.Ok("port", string.Create(CultureInfo.InvariantCulture, $"{port} is in use while `movierec up` runs"))
        : Finding.Problem("port", string.Create(CultureInfo.InvariantCulture, $"{port} is taken by another program"), "name a free one: `movierec up --port N`");
}
