using System.CommandLine;
using System.CommandLine.Parsing;
using MovieRec.Cli.Terminals;
using MovieRec.Cli.Verbs;
using MovieRec.Core.Datasets;
using MovieRec.Core.Evaluation;
using MovieRec.Core.Models;

namespace MovieRec.Cli.Evaluate;

/// <summary><c>evaluate</c>: measures models on data.</summary>
internal sealed class EvaluateCommand : Verb
{
    private readonly Option<DirectoryInfo?> data = new("--data") { Description = "A data set or a folder of split files.", HelpName = "DIR" };

    private readonly Option<FileInfo?> train = new("--train") { Description = "A file of training ratings, with --test.", HelpName = "FILE" };

    private readonly Option<FileInfo?> test = new("--test") { Description = "A file of test ratings, with --train.", HelpName = "FILE" };

    private readonly Option<string> models = new("--model") { Description = "Models, separated by commas, or 'all'.", HelpName = "NAMES", Required = true };

    private readonly Option<Protocol?> protocol = new("--protocol")
    {
        Description = "How ratings are split; default: the folder's split files, else holdout:0.2.",
        HelpName = "P",
        CustomParser = ParseProtocol,
    };

    private readonly Option<int> seed = new("--seed") { Description = "Seed of splits and fits.", HelpName = "N", DefaultValueFactory = _ => 42 };

    private readonly Option<IReadOnlyDictionary<string, string>> settings = SettingsOption.Create();

    public EvaluateCommand()
        : base(
            "evaluate",
            "Measure models on data; the popularity baseline is always included.",
            "evaluate --data data/ml-1m --model ials,content --protocol strong:0.1",
            "evaluate --data data/ml-100k --model all --protocol holdout:0.2 --seed 7 --json",
            "evaluate --data splits --model ials --set factors=192 --set sweeps=12")
    {
        Notes =
        [
            "Protocols:",
            "  folds, folds:N   the official folds in the folder (u1.base, u1.test, ...); one of them",
            "  random:K         K-fold cross-validation over shuffled ratings",
            "  holdout:F        a random fraction of the ratings is the test set",
            "  stratified:F     per user, a fraction of the ratings is the test set",
            "  leave-one-out    the split files in the folder, else each user's newest rating and 99 sampled negatives",
            "  strong:F         a fraction of the users is held out; 80 % of their items fold in, 20 % are scored",
        ];
        Add(data);
        Add(train);
        Add(test);
        Add(models);
        Add(protocol);
        Add(seed);
        Add(settings);
        Validators.Add(result =>
        {
            var files = (result.GetValue(train) is null ? 0 : 1) + (result.GetValue(test) is null ? 0 : 1);
            if (files == 1 || (files == 2) == (result.GetValue(data) is not null))
            {
                result.AddError("evaluate takes either --data DIR or --train FILE and --test FILE.");
            }
        });
    }

    protected override async Task<int> RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var request = new EvaluationRequest(Source(arguments), arguments.GetRequiredValue(models).Split(',', StringSplitOptions.TrimEntries))
        {
            Protocol = arguments.GetValue(protocol),
            Seed = arguments.GetValue(seed),
            Settings = arguments.GetValue(settings)!,
        };
        var report = await terminal.ShowAsync(progress =>
            Task.Run(() => new Evaluator(CpuModels.Kinds).Run(request, progress, cancellationToken), cancellationToken));
        terminal.Result(report, console => EvaluationTable.Write(report, console));
        return ExitCode.Success;
    }

    private EvaluationSource Source(ParseResult arguments) => arguments.GetValue(data) is { } folder
        ? EvaluationSource.OfFolder(Existing.Folder(folder), path => DatasetReader.Read(path, DatasetReadOptions.Default, null, CancellationToken.None))
        : EvaluationSource.OfFiles(Existing.File(arguments.GetRequiredValue(train)!), Existing.File(arguments.GetRequiredValue(test)!));

    private static Protocol? ParseProtocol(ArgumentResult result)
    {
        try
        {
            return Protocol.Parse(result.Tokens.Single().Value);
        }
        catch (EvaluationException exception)
        {
            result.AddError(exception.Message);
            return null;
        }
    }
}
