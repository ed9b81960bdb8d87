using MovieRec.Core.Catalogue;
using MovieRec.Core.Evaluation.Metrics;
using MovieRec.Core.Evaluation.Splits;
using MovieRec.Core.Models;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Evaluation;

/// <summary>Measures a fitted or loaded model on users it was not trained on: 80 % of a user's items fold in, 20 % are to be found.</summary>
public static class HeldOutEvaluation
{
    /// <summary>Where each film of one catalogue is in a model's: the map that <see cref="Measure"/> takes; -1 for films it lacks.</summary>
    public static int[] ItemMap(MovieCatalogue from, MovieCatalogue model) =>
        [.. from.Movies.Select(movie => model.TryGetIndex(movie.Id, out var item) ? item : -1)];

    /// <summary>
    /// Computes <c>ndcg@10</c>, <c>recall@10</c>, <c>hr@10</c> and <c>coverage@10</c>. Users with fewer than two ratings are passed over;
    /// without any other user the answer is empty. The split of a user depends on the seed and the user's row only, so models measured on
    /// the same ratings are compared on the same split; films that a model lacks count as not found.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="heldOut">Ratings of the held-out users.</param>
    /// <param name="itemMap">The model's item for each item of <paramref name="heldOut"/>, -1 if it has none; null if they are the same.</param>
    /// <param name="seed">Seed of the split.</param>
    /// <param name="cancellation">Stops the measurement.</param>
    public static IReadOnlyDictionary<string, double> Measure(
        IModel model, RatingMatrix heldOut, IReadOnlyList<int>? itemMap = null, int seed = 42, CancellationToken cancellation = default)
    {
        var test = RandomSplits.MarkPerUser(heldOut, 0.2, user => seed ^ (user * 0x2545F491));
        var plan = new MeasurementPlan(heldOut.Where(test, false), heldOut.Where(test, true)) { Cutoffs = [10] };
        var measured = itemMap is null ? model : new MappedModel(model, itemMap);
        var metrics = new ModelMeasurement(measured, plan).Run(new() { CancellationToken = cancellation });
        string[] names = ["ndcg@10", "recall@10", "hr@10", "coverage@10"];
        return names.Where(metrics.ContainsKey).ToDictionary(name => name, name => metrics[name]);
    }
}
