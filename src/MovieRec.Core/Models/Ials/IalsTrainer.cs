using MovieRec.Core.Algebra;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Models.Ials;

/// <summary>
/// Minimises Σ_rated (1 − x·y)² + α₀ Σ_all (x·y)² + Σ_u λ(|I_u| + α₀|I|)^ν |x_u|² + Σ_i λ(|U_i| + α₀|U|)^ν |y_i|²
/// by solving for all user factors x, then for all item factors y, in turn. Every rating counts as an interaction.
/// </summary>
internal sealed class IalsTrainer
{
    private readonly RatingMatrix users;
    private readonly RatingMatrix items;
    private readonly IalsParameters parameters;
    private readonly TrainingContext context;
    private readonly ParallelOptions options;
    private readonly int size;
    private readonly int sweeps;
    private readonly float[] userFactors;
    private readonly float[] itemFactors;

    public IalsTrainer(RatingMatrix ratings, ModelSettings settings, TrainingContext context)
    {
        users = ratings;
        items = ratings.Transpose();
        parameters = new(
            (float)settings["regularization"],
            (float)settings["regularizationExponent"],
            (float)settings["unobservedWeight"],
            (float)settings["grading"]);
        this.context = context;
        options = new() { MaxDegreeOfParallelism = Math.Max(1, context.Threads), CancellationToken = context.Cancellation };
        size = settings.Whole("factors");
        sweeps = settings.Whole("sweeps");
        userFactors = new float[checked(users.UserCount * size)];
        itemFactors = InitialFactors(settings["initialDeviation"] / Math.Sqrt(size));
    }

    public IalsModel Fit()
    {
        var ratedItems = NonEmpty(items);
        var activeUsers = NonEmpty(users);
        var gramian = Gramian.Of(itemFactors, size, options);
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            var userSide = new IalsSide(users, userFactors, itemFactors, parameters, size, ratedItems);
            userSide.Solve(gramian, options, share => Report(sweep + (share / 2)));
            gramian = Gramian.Of(userFactors, size, options);
            var itemSide = new IalsSide(items, itemFactors, userFactors, parameters, size, activeUsers);
            itemSide.Solve(gramian, options, share => Report(sweep + 0.5 + (share / 2)));
            gramian = Gramian.Of(itemFactors, size, options);
        }

        var counts = new int[items.UserCount];
        for (var item = 0; item < counts.Length; item++)
        {
            counts[item] = items.ItemsOf(item).Length;
        }

        return new(itemFactors, gramian, counts, size, parameters);
    }

    private static int NonEmpty(RatingMatrix ratings) =>
        Enumerable.Range(0, ratings.UserCount).Count(row => !ratings.ItemsOf(row).IsEmpty);

    private void Report(double done) => context.Progress?.Report(new("fitting ials", done, sweeps, "sweeps"));

    // Items that nobody rated start, and stay, at zero: they must not enter the Gramian.
    private float[] InitialFactors(double deviation)
    {
        var random = new Random(context.Seed);
        var factors = new float[checked(items.UserCount * size)];
        for (var at = 0; at < factors.Length; at++)
        {
            var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            var value = (float)(deviation * radius * Math.Cos(2 * Math.PI * random.NextDouble()));
            factors[at] = items.ItemsOf(at / size).IsEmpty ? 0 : value;
        }

        return factors;
    }
}
