using System.CommandLine;
using MovieRec.Application.Http.Answers;
using MovieRec.Cli.Storage;
using MovieRec.Cli.Terminals;
using MovieRec.Cli.Verbs;

namespace MovieRec.Cli.Ask;

/// <summary><c>similar TITLE_OR_ID</c>: films like one film.</summary>
internal sealed class SimilarCommand : Verb
{
    private readonly Argument<string> film = new("TITLE_OR_ID") { Description = "A film's id or title, with its year where several have it." };

    private readonly Option<string?> by = new("--by") { Description = "What counts as alike: content, ratings or hybrid.", HelpName = "KIND" };

    private readonly Option<int> count = AskOptions.Count();

    public SimilarCommand()
        : base("similar", "Films like one film, from the serving model.", "similar 'Toy Story (1995)'", "similar 1 --by content --count 5")
    {
        Add(film);
        Add(by);
        Add(count);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var storage = await StorageSession.OpenAsync(arguments, terminal, cancellationToken);
        using var lease = await ServedModel.AcquireAsync(storage, cancellationToken);
        var movie = ServedModel.Find(lease.Model, arguments.GetRequiredValue(film));
        var answer = AskOptions.Answer(() => lease.Model.Similar(movie.Id, new() { By = arguments.GetValue(by), Count = arguments.GetValue(count) }));
        terminal.Result(ListAnswer.Of(lease.Version, answer), console =>
        {
            console.Line($"Like {movie} (model {lease.Version}):");
            AnswerTable.Write(console, answer);
        });
        return ExitCode.Success;
    }
}
