using MovieRec.Core.ModelFiles;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Models.Popular;

/// <summary>Counts, means and biases of the items; the ranking is the same for every user, the predicted stars are not.</summary>
public sealed class PopularModel : IRatingModel
{
    private readonly ReadOnlyMemory<int> counts;
    private readonly ReadOnlyMemory<float> means;
    private readonly ReadOnlyMemory<float> biases;
    private readonly float mean;
    private readonly float userDamping;

    internal PopularModel(ReadOnlyMemory<int> counts, ReadOnlyMemory<float> means, ReadOnlyMemory<float> biases, float mean, float userDamping)
    {
        this.counts = counts;
        this.means = means;
        this.biases = biases;
        this.mean = mean;
        this.userDamping = userDamping;
    }

    /// <inheritdoc/>
    public string Name => PopularKind.KindName;

    /// <inheritdoc/>
    public int ItemCount => counts.Length;

    /// <summary>An item's number of ratings, plus less than one for its mean so that equal counts rank by mean; 0 without ratings.</summary>
    public void Score(UserHistory user, Span<float> scores)
    {
        for (var item = 0; item < counts.Length; item++)
        {
            scores[item] = counts.Span[item] + (means.Span[item] / 10);
        }
    }

    /// <inheritdoc/>
    public void Predict(UserHistory user, ReadOnlySpan<int> items, Span<float> stars)
    {
        var bias = BiasOf(user);
        for (var at = 0; at < items.Length; at++)
        {
            stars[at] = Math.Clamp(mean + bias + biases.Span[items[at]], 0.5f, 5);
        }
    }

    private float BiasOf(UserHistory user)
    {
        var sum = 0.0;
        for (var at = 0; at < user.Count; at++)
        {
            sum += user.Stars[at] - mean - biases.Span[user.Items[at]];
        }

        return user.Count > 0 ? (float)(sum / (userDamping + user.Count)) : 0;
    }

    /// <inheritdoc/>
    public void Write(SafetensorsWriter file)
    {
        file.Add(PopularKind.KindName + ".counts", counts);
        file.Add(PopularKind.KindName + ".item_mean", means);
        file.Add(PopularKind.KindName + ".item_bias", biases);
        file.Add<float>(PopularKind.KindName + ".mean", new[] { mean });
        file.Add<float>(PopularKind.KindName + ".user_damping", new[] { userDamping });
    }

    internal static PopularModel Read(SafetensorsFile file)
    {
        var counts = file.Get<int>(PopularKind.KindName + ".counts", -1);
        return new(
            counts,
            file.Get<float>(PopularKind.KindName + ".item_mean", counts.Length),
            file.Get<float>(PopularKind.KindName + ".item_bias", counts.Length),
            file.Get<float>(PopularKind.KindName + ".mean", 1).Span[0],
            file.Get<float>(PopularKind.KindName + ".user_damping", 1).Span[0]);
    }
}
