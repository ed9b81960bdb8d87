using System.Buffers;
using MovieRec.Core.Features;
using MovieRec.Core.ModelFiles;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Models.Content;

/// <summary>
/// Ranks films by how alike they are to the films a user liked: score = Σ preference · similarity, with the preference of a rating
/// going from -1 (1 star and less) through 0 (2.5 stars) to 1 (4 stars and more).
/// </summary>
/// <param name="vectors">One row of length 1 at most per film; its scalar products are similarities.</param>
/// <param name="neighbours">The most similar films of each film.</param>
public sealed class ContentModel(SparseRows vectors, NeighbourLists neighbours) : ISimilarityModel, IExplainingModel
{
    /// <summary>The kind's name.</summary>
    public const string ModelName = "content";

    /// <inheritdoc/>
    public string Name => ModelName;

    /// <inheritdoc/>
    public int ItemCount => vectors.RowCount;

    /// <summary>The films' vectors.</summary>
    public SparseRows Vectors => vectors;

    /// <summary>The most similar films of each film.</summary>
    public NeighbourLists Neighbours => neighbours;

    /// <summary>What a rating says about taste, -1 to 1.</summary>
    public static float Preference(float stars) => Math.Clamp((stars - 2.5f) / 1.5f, -1f, 1f);

    /// <inheritdoc/>
    public void Score(UserHistory user, Span<float> scores)
    {
        // Similarity is linear in the vectors, so one pass with the user's summed vector scores every film.
        Multiply(user, scores);
        for (var at = 0; at < user.Count; at++)
        {
            scores[user.Items[at]] += Preference(user.Stars[at]) * MissingFromSelf(user.Items[at]);
        }
    }

    /// <inheritdoc/>
    public void Explain(UserHistory user, int item, Span<float> contributions)
    {
        for (var at = 0; at < user.Count; at++)
        {
            var similarity = Similarity(user.Items[at], item);
            contributions[at] = float.IsNaN(similarity) ? 0 : Preference(user.Stars[at]) * similarity;
        }
    }

    /// <inheritdoc/>
    public void Similarities(int item, Span<float> similarities)
    {
        Multiply(new([item], [5]), similarities);
        if (IsUnknown(item))
        {
            similarities.Fill(float.NaN);
        }

        similarities[item] = 1;
    }

    /// <inheritdoc/>
    public float Similarity(int first, int second) => first == second
        ? 1
        : IsUnknown(first) || IsUnknown(second) ? float.NaN : vectors.Dot(first, second);

    /// <inheritdoc/>
    public void Write(SafetensorsWriter file) => ContentTensors.Write(file, vectors, neighbours);

    private bool IsUnknown(int item) => vectors.FeaturesOf(item).IsEmpty;

    // Unknown blocks point in a direction of their own, which only the film itself shares.
    private float MissingFromSelf(int item) => IsUnknown(item) ? 0 : 1 - vectors.Dot(item, item);

    private void Multiply(UserHistory user, Span<float> products)
    {
        var buffer = ArrayPool<float>.Shared.Rent(vectors.FeatureCount);
        var dense = buffer.AsSpan(0, vectors.FeatureCount);
        dense.Clear();
        for (var at = 0; at < user.Count; at++)
        {
            vectors.AddTo(dense, user.Items[at], Preference(user.Stars[at]));
        }

        vectors.Multiply(dense, products);
        ArrayPool<float>.Shared.Return(buffer);
        for (var item = 0; item < products.Length; item++)
        {
            products[item] = IsUnknown(item) ? float.NaN : products[item];
        }
    }
}
