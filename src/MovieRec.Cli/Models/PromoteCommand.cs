using System.CommandLine;
using MovieRec.Application.ModelStore;
using MovieRec.Cli.Storage;
using MovieRec.Cli.Terminals;
using MovieRec.Cli.Verbs;

namespace MovieRec.Cli.Models;

/// <summary><c>promote VERSION</c>: makes a version the serving one.</summary>
internal sealed class PromoteCommand : Verb
{
    private const string Previous = "previous";

    private readonly Argument<string> version = new("VERSION") { Description = $"The version, as `models` lists it, or '{Previous}' to roll back." };

    public PromoteCommand()
        : base("promote", "Make a model version the serving one, or roll back.", "promote 20261120-101500-ials-3f2a", "promote previous") =>
        Add(version);

    protected override async Task<int> RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var wanted = arguments.GetRequiredValue(version);
        await using var storage = await StorageSession.OpenAsync(arguments, terminal, cancellationToken);
        var promotion = storage.Get<ModelPromotion>();
        var result = wanted == Previous
            ? await promotion.RollBackAsync(cancellationToken)
            : await promotion.PromoteAsync(wanted, cancellationToken);
        if (result.Current is not { } current)
        {
            throw new WorkFailedException(result.Error!);
        }

        terminal.Result(current, console => console.Line(result.Outcome == PromotionOutcome.AlreadyServing
            ? $"{current.Version} serves already."
            : $"{current.Version} serves now; before it {current.Previous ?? "none"}."));
        return ExitCode.Success;
    }
}
