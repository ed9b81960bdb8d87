using System.Collections.Concurrent;
using MovieRec.Core.Models;

namespace MovieRec.Core.Evaluation.Metrics;

/// <summary>Measures a fitted model. The figures do not depend on the number of threads.</summary>
internal sealed class ModelMeasurement(IModel model, MeasurementPlan plan)
{
    private readonly UserMetrics metrics = new(plan);

    /// <summary>The means over the users who have test items.</summary>
    public Dictionary<string, double> Run(ParallelOptions options, Action<int>? userDone = null)
    {
        var users = Enumerable.Range(0, plan.Test.UserCount).Where(user => !plan.Test.ItemsOf(user).IsEmpty).ToArray();
        var values = new double[users.Length][];
        var errors = new StarErrors[users.Length];
        var workers = new ConcurrentBag<UserWorker>();
        var done = 0;
        Parallel.For(0, users.Length, options, () => new UserWorker(model, plan), (at, _, worker) =>
        {
            values[at] = new double[metrics.Names.Count];
            metrics.Measure(worker.Rank(users[at]), plan.Test.ItemsOf(users[at]).Length, values[at]);
            errors[at] = plan.HasStars && model is IRatingModel ratingModel ? StarErrors.Of(ratingModel, plan, users[at]) : default;
            userDone?.Invoke(Interlocked.Increment(ref done));
            return worker;
        }, workers.Add);
        return Means(values, errors, workers);
    }

    // Summed in user order: floating-point sums in the order of completion would differ from run to run.
    private Dictionary<string, double> Means(double[][] values, StarErrors[] errors, IReadOnlyCollection<UserWorker> workers)
    {
        var means = new Dictionary<string, double>();
        var total = errors.Aggregate(default(StarErrors), (sum, user) => sum + user);
        if (total.Count > 0)
        {
            means["rmse"] = Math.Sqrt(total.Squared / total.Count);
            means["mae"] = total.Absolute / total.Count;
            means["mse"] = total.Squared / total.Count;
        }

        for (var at = 0; at < metrics.Names.Count && values.Length > 0; at++)
        {
            means[metrics.Names[at]] = values.Average(user => user[at]);
        }

        if (plan.Negatives is null && values.Length > 0)
        {
            foreach (var k in plan.Cutoffs)
            {
                means[$"coverage@{k}"] = (double)Enumerable.Range(0, plan.Test.ItemCount).Count(
                    item => workers.Any(worker => worker.BestPosition[item] < k)) / plan.Test.ItemCount;
            }
        }

        return means;
    }
}
