using MovieRec.Core.ModelFiles;
using MovieRec.Core.Models;

namespace MovieRec.Application.Training.Trainer;

/// <summary>Fits, measures and writes one model version: the model asked for, and what serving falls back to and finds similar films by.</summary>
internal sealed class VersionFit(ModelKinds kinds, TrainerProgress progress, TimeProvider time)
{
    private const string Popular = "popular";
    private static readonly string[] Companions = [Popular, "content"];

    public ModelManifest Write(
        TrainingJob job, IModelKind kind, ModelSettings settings, HeldOutSplit split, string folder, CancellationToken cancellationToken)
    {
        var context = new TrainingContext { Progress = progress, Cancellation = cancellationToken };
        progress.Enter($"fitting {kind.Name}", 0.02, 0.75);
        var models = new List<IModel> { kind.Fit(split.Training, settings, context) };
        progress.Enter("fitting companions", 0.75, 0.85);
        models.AddRange(Companions
            .Where(name => name != kind.Name)
            .Select(kinds.Find)
            .OfType<IModelKind>()
            .Select(companion => companion.Fit(split.Training, ModelSettings.For(companion), context)));

        progress.Enter("measuring", 0.85, 0.95);
        var metrics = Measure(models, split, cancellationToken);
        progress.Enter("writing", 0.95, 0.97);
        var manifest = new ModelManifest(job.Version, job.Model, time.GetUtcNow(), job.Snapshot)
        {
            Settings = settings.Values,
            Seed = context.Seed,
            Metrics = metrics,
            Users = split.Training.Ratings.UserCount,
            Ratings = split.Training.Ratings.Count,
        };
        return ModelFolder.Write(folder, manifest, split.Training.Catalogue, models);
    }

    private static Dictionary<string, double> Measure(List<IModel> models, HeldOutSplit split, CancellationToken cancellationToken)
    {
        var metrics = new Dictionary<string, double>(split.Measure(models[0], split.Training.Catalogue, cancellationToken));
        if (models.Find(model => model.Name == Popular) is { } popular)
        {
            foreach (var (name, value) in split.Measure(popular, split.Training.Catalogue, cancellationToken))
            {
                metrics[TrainingNames.PopularMetric(name)] = value;
            }
        }

        return metrics.FirstOrDefault(metric => !double.IsFinite(metric.Value)) is { Key: { } broken }
            ? throw new InvalidDataException($"The measured {broken} is no number: the fit did not converge.")
            : metrics;
    }
}
