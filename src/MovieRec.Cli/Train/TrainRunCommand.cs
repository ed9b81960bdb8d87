using System.CommandLine;
using MovieRec.Application.Training;
using MovieRec.Application.Training.Trainer;
using MovieRec.Cli.Storage;
using MovieRec.Cli.Terminals;
using MovieRec.Cli.Verbs;

namespace MovieRec.Cli.Train;

/// <summary><c>train-run</c>: the trainer, as a child process here and in the trainer container.</summary>
internal sealed class TrainRunCommand : Verb
{
    private readonly Option<string> runId = Required("--run-id", "The training run; names the progress blob.", "ID");
    private readonly Option<string> snapshot = Required("--snapshot", "The dataset snapshot to read.", "NAME");
    private readonly Option<string> model = Required("--model", "The model to train.", "NAME");
    private readonly Option<string> version = Required("--version", "The model version to write.", "NAME");
    private readonly Option<IReadOnlyDictionary<string, string>> settings = SettingsOption.Create();

    public TrainRunCommand()
        : base(
            "train-run",
            "One training from a dataset snapshot to a model version; what `train` and the trainer container run.",
            "train-run --run-id r1 --snapshot ml-1m-0f3a --model ials --version v1 --set factors=64")
    {
        Notes = ["Exit code 75: storage was away or training was stopped; a new try may succeed."];
        Add(runId);
        Add(snapshot);
        Add(model);
        Add(version);
        Add(settings);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var job = new TrainingJob(
            arguments.GetRequiredValue(runId),
            arguments.GetRequiredValue(snapshot),
            arguments.GetRequiredValue(model),
            arguments.GetRequiredValue(version),
            arguments.GetRequiredValue(settings));
        await using var storage = await StorageSession.OpenAsync(arguments, terminal, cancellationToken);
        var exit = await terminal.ShowAsync(progress => storage.Get<TrainRun>().RunAsync(job, progress, cancellationToken));
        if (exit.Code != ExitCode.Success)
        {
            terminal.Fail(exit.Message);
            return exit.Code;
        }

        terminal.Result(new { job.Version, exit.Message }, console => console.Line(exit.Message));
        return ExitCode.Success;
    }

    private static Option<string> Required(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName, Required = true };
}
