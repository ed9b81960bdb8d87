using MovieRec.Application.Datasets;
using MovieRec.Application.ModelStore;
using MovieRec.Application.Ratings;
using MovieRec.Application.Training;
using MovieRec.Cli.Import;
using MovieRec.Cli.Storage;
using MovieRec.Cli.Terminals;
using MovieRec.Cli.Train;
using MovieRec.Cli.Verbs;
using MovieRec.Core.Datasets.Demo;

namespace MovieRec.Cli.Up;

/// <summary>What has to be in storage before anything can be served: films, ratings, a model.</summary>
internal sealed class StoreFilling(StorageSession storage, Terminal terminal)
{
    private const string UsualModel = "ials";
    private const string ModelWithoutRatings = "content";

    /// <summary>Imports the data set, or the demo, if storage is empty.</summary>
    /// <exception cref="WorkFailedException">Storage holds other data than <paramref name="source"/>.</exception>
    public async Task EnsureDataAsync(ImportSource? source, CancellationToken cancellationToken)
    {
        if (await storage.Get<IDatasetStore>().GetCurrentAsync(cancellationToken) is { } current)
        {
            Check(source, current);
            terminal.Say($"storage holds {current}");
            return;
        }

        await terminal.ShowAsync(async progress =>
        {
            var dataset = source is null ? DemoDataset.Create() : await source.ReadAsync(progress, cancellationToken);
            var import = storage.Get<DatasetImport>();
            var result = await import.RunAsync(dataset, replace: false, progress, cancellationToken);
            source?.Remember(storage.Home, result.Snapshot);
            foreach (var line in ImportSummary.Lines(dataset.Name, dataset.Report))
            {
                terminal.Say(line);
            }

            return result;
        });
    }

    /// <summary>Trains a model if none serves, or sees the run through that a killed process left.</summary>
    /// <exception cref="WorkFailedException">Training did not end with a model that serves.</exception>
    public async Task EnsureModelAsync(string? model, CancellationToken cancellationToken)
    {
        var versions = await storage.Get<ModelVersions>().ListAsync(cancellationToken);
        if (versions.Current is { } current)
        {
            var kind = versions.Versions.FirstOrDefault(version => version.Version == current)?.Model;
            if (model is not null && model != kind)
            {
                terminal.Warn($"{current} ({kind}) serves already; `movierec train --model {model}` trains another model.");
            }

            return;
        }

        var newest = await storage.Get<TrainingRuns>().ListAsync(1, cancellationToken);
        var left = newest is [{ State: TrainingRunState.Running } running]
            ? await TrainingFollower.FollowAsync(storage, running.Id, terminal, cancellationToken)
            : null;
        var run = left is null or { State: TrainingRunState.Cancelled }
            ? await TrainingFollower.TrainAsync(
                storage, model ?? await UsualModelAsync(cancellationToken), new Dictionary<string, string>(), terminal, cancellationToken)
            : left;
        if (run is { State: TrainingRunState.Refused, Version: { } refused })
        {
            await storage.Get<ModelPromotion>().PromoteAsync(refused, cancellationToken);
            terminal.Warn($"{run.Error} {refused} serves all the same, because nothing else does.");
            return;
        }

        if (run.State != TrainingRunState.Succeeded)
        {
            throw new WorkFailedException($"training {run.Model} {run.State.ToString().ToLowerInvariant()}: {run.Error}");
        }

        terminal.Say($"trained {run.Version}");
        await (storage.Local?.WaitUntilSavedAsync(cancellationToken) ?? Task.CompletedTask);
    }

    private void Check(ImportSource? source, string current)
    {
        if (source is null || source.IsRemembered(storage.Home, current))
        {
            return;
        }

        var from = ImportSource.FolderOf(storage.Home, current) is { } folder ? $" (imported from {folder})" : "";
        throw new WorkFailedException(
            $"storage holds {current}{from}, not this state of {source.Folder}. Leave --data out to serve what is there; "
            + $"`movierec import {source.Folder}` adds to it, with --replace it takes its place; --home DIR keeps both apart.");
    }

    private async Task<string> UsualModelAsync(CancellationToken cancellationToken) =>
        await storage.Get<IUserProfileStore>().AllAsync(cancellationToken).AnyAsync(cancellationToken) ? UsualModel : ModelWithoutRatings;
}
