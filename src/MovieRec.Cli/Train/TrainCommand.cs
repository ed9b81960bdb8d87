using System.CommandLine;
using System.Globalization;
using MovieRec.Application.Http.Training;
using MovieRec.Application.Training;
using MovieRec.Cli.Storage;
using MovieRec.Cli.Terminals;
using MovieRec.Cli.Verbs;

namespace MovieRec.Cli.Train;

/// <summary><c>train --model NAME</c>: one training run through the workflow.</summary>
internal sealed class TrainCommand : Verb
{
    private readonly Option<string> model = new("--model") { Description = "The model to train.", HelpName = "NAME", Required = true };

    private readonly Option<IReadOnlyDictionary<string, string>> settings = SettingsOption.Create();

    public TrainCommand()
        : base(
            "train",
            "Train a model on the ratings in storage; it serves if it is not worse than the one that does.",
            "train --model ials",
            "train --model ials --set factors=64 --set sweeps=10")
    {
        Add(model);
        Add(settings);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var storage = await StorageSession.OpenAsync(arguments, terminal, cancellationToken);
        var run = await TrainingFollower.TrainAsync(
            storage, arguments.GetRequiredValue(model), arguments.GetRequiredValue(settings), terminal, cancellationToken);
        terminal.Result(TrainingRunAnswer.Of(run), console => console.Line(Summary(run)));
        return run.State == TrainingRunState.Succeeded
            ? ExitCode.Success
            : throw new WorkFailedException($"training run {run.Id} {run.State.ToString().ToLowerInvariant()}: {run.Error}");
    }

    private static string Summary(TrainingRun run)
    {
        var metrics = run.Metrics.Select(metric => string.Create(CultureInfo.InvariantCulture, $"{metric.Key} {metric.Value:0.0000}"));
        return $"{run.Version} {(run.State == TrainingRunState.Succeeded ? "serves now" : "was not promoted")}. {string.Join(", ", metrics)}".TrimEnd();
    }
}
