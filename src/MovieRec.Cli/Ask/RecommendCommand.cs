using System.CommandLine;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Ratings;
using MovieRec.Cli.Storage;
using MovieRec.Cli.Terminals;
using MovieRec.Cli.Verbs;
using MovieRec.Core.Serving;

namespace MovieRec.Cli.Ask;

/// <summary><c>recommend</c>: films for a user in storage or for ratings given on the command line.</summary>
internal sealed class RecommendCommand : Verb
{
    private readonly Option<string?> user = new("--user") { Description = "A user in storage.", HelpName = "ID" };

    private readonly Option<string?> ratings = new("--ratings")
    {
        Description = "Ratings as FILM=STARS, separated by commas; a film is a title or an id.",
        HelpName = "LIST",
    };

    private readonly Option<string?> model = new("--model") { Description = "The model to use, of those in the serving version.", HelpName = "NAME" };

    private readonly Option<string[]> genres = new("--genre") { Description = "Only films of this genre; may be repeated.", HelpName = "GENRE" };

    private readonly Option<double> diversity = new("--diversity") { Description = "Variety against score, 0 to 1.", HelpName = "WEIGHT" };

    private readonly Option<bool> explain = new("--explain") { Description = "Say which rated films led to each recommendation." };

    private readonly Option<int> count = AskOptions.Count();

    public RecommendCommand()
        : base(
            "recommend",
            "Films for a user or for ratings given here, from the serving model.",
            "recommend --user 42 --explain",
            "recommend --ratings 'Heat (1995)=5,Toy Story (1995)=2.5' --count 5")
    {
        Add(user);
        Add(ratings);
        Add(model);
        Add(genres);
        Add(diversity);
        Add(explain);
        Add(count);
        Validators.Add(result =>
        {
            if (result.GetValue(user) is null == result.GetValue(ratings) is null)
            {
                result.AddError("recommend takes either --user or --ratings.");
            }
        });
    }

    protected override async Task<int> RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var storage = await StorageSession.OpenAsync(arguments, terminal, cancellationToken);
        using var lease = await ServedModel.AcquireAsync(storage, cancellationToken);
        var rated = arguments.GetValue(ratings) is { } list
            ? RatingList.Parse(list, title => ServedModel.Find(lease.Model, title))
            : await RatingsOfAsync(storage, arguments.GetRequiredValue(user)!, cancellationToken);
        var answer = AskOptions.Answer(() => lease.Model.Recommend(rated, Query(arguments)));
        terminal.Result(ListAnswer.Of(lease.Version, answer, arguments.GetValue(explain)), console =>
        {
            console.Line($"From {rated.Count} ratings (model {lease.Version}):");
            AnswerTable.Write(console, answer);
        });
        return ExitCode.Success;
    }

    private static async Task<IReadOnlyList<StarRating>> RatingsOfAsync(StorageSession storage, string userId, CancellationToken cancellationToken)
    {
        var profile = await storage.Get<IUserProfileStore>().GetAsync(userId, cancellationToken)
            ?? throw new WorkFailedException($"there is no user '{userId}'.");
        return [.. profile.Ratings.Select(rating => new StarRating(rating.MovieId, rating.Rating.Stars))];
    }

    private RecommendationQuery Query(ParseResult arguments) => new()
    {
        Count = arguments.GetValue(count),
        Model = arguments.GetValue(model),
        Diversity = arguments.GetValue(diversity),
        Explain = arguments.GetValue(explain),
        Filter = new() { Genres = arguments.GetValue(genres) is { Length: > 0 } wanted ? [wanted] : [] },
    };
}
