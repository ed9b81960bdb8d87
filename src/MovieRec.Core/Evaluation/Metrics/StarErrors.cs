using MovieRec.Core.Models;

namespace MovieRec.Core.Evaluation.Metrics;

/// <summary>Sums of the errors of predicted stars.</summary>
internal readonly record struct StarErrors(double Squared, double Absolute, int Count)
{
    public static StarErrors operator +(StarErrors left, StarErrors right) =>
        new(left.Squared + right.Squared, left.Absolute + right.Absolute, left.Count + right.Count);

    public static StarErrors Of(IRatingModel model, MeasurementPlan plan, int user)
    {
        var stars = plan.Test.StarsOf(user);
        var predicted = new float[stars.Length];
        model.Predict(plan.FoldIn.HistoryOf(user), plan.Test.ItemsOf(user), predicted);
        var sum = default(StarErrors);
        for (var at = 0; at < stars.Length; at++)
        {
            var error = (double)predicted[at] - stars[at];
            sum += new StarErrors(error * error, Math.Abs(error), 1);
        }

        return sum;
    }
}
