using MovieRec.Core.ModelFiles;

namespace MovieRec.Core.Models.Popular;

/// <summary>
/// Ranks items by their number of ratings and predicts stars from damped item and user biases: the baseline b = μ + b_u + b_i of
/// Koren, "Factor in the Neighbors" (2010), section 2.1.
/// </summary>
public sealed class PopularKind : IModelKind
{
    /// <summary>The kind's name and the prefix of its tensors.</summary>
    public const string KindName = "popular";

    /// <inheritdoc/>
    public string Name => KindName;

    /// <inheritdoc/>
    public IReadOnlyList<ModelSetting> Settings { get; } =
    [
        new("itemDamping", 25, 0, 1e6, "Ratings of average value that every item is credited with."),
        new("userDamping", 10, 0, 1e6, "Ratings of average value that every user is credited with."),
    ];

    /// <inheritdoc/>
    public IModel Fit(TrainingData data, ModelSettings settings, TrainingContext context)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        var ratings = data.Ratings;
        var counts = new int[ratings.ItemCount];
        var sums = new double[ratings.ItemCount];
        var total = 0.0;
        for (var at = 0; at < ratings.Count; at++)
        {
            counts[ratings.Items[at]]++;
            sums[ratings.Items[at]] += ratings.Stars[at];
            total += ratings.Stars[at];
        }

        var mean = ratings.Count > 0 ? total / ratings.Count : 3.5;
        var damping = settings["itemDamping"];
        var means = new float[counts.Length];
        var biases = new float[counts.Length];
        for (var item = 0; item < counts.Length; item++)
        {
            means[item] = counts[item] > 0 ? (float)(sums[item] / counts[item]) : 0;
            biases[item] = counts[item] > 0 ? (float)((sums[item] - (counts[item] * mean)) / (damping + counts[item])) : 0;
        }

        return new PopularModel(counts, means, biases, (float)mean, (float)settings["userDamping"]);
    }

    /// <inheritdoc/>
    public IModel Read(SafetensorsFile file) => PopularModel.Read(file);
}
