using MovieRec.Core.ModelFiles;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Models;

/// <summary>
/// A fitted model. It holds item-side state only: a user is always the history passed in, so known and new users are one case.
/// Instances are immutable and safe for concurrent calls.
/// </summary>
public interface IModel
{
    /// <summary>The model's name, for example "ials"; also the prefix of its tensors.</summary>
    string Name { get; }

    /// <summary>Number of items, the catalogue's size at training.</summary>
    int ItemCount { get; }

    /// <summary>Ranks all items for a user.</summary>
    /// <param name="user">The ratings to fold in; may be empty.</param>
    /// <param name="scores">
    /// Receives one score per item, higher is better, comparable within one call only; NaN where the model knows nothing of an item.
    /// Items already rated are scored like others.
    /// </param>
    void Score(UserHistory user, Span<float> scores);

    /// <summary>Writes the item-side tensors, each name starting with <see cref="Name"/> and a dot.</summary>
    void Write(SafetensorsWriter file);
}

/// <summary>A model that can say which rated items led to a score.</summary>
public interface IExplainingModel : IModel
{
    /// <summary>Splits an item's score into the contributions of the rated items.</summary>
    /// <param name="user">The history the score was computed from.</param>
    /// <param name="item">The item to explain.</param>
    /// <param name="contributions">Receives one number per rated item, in history order; they add up to the score (up to a constant).</param>
    void Explain(UserHistory user, int item, Span<float> contributions);
}

/// <summary>A model that predicts ratings in stars.</summary>
public interface IRatingModel : IModel
{
    /// <summary>Predicted stars for items, in the order of <paramref name="items"/>, clamped to 0.5 to 5.</summary>
    void Predict(UserHistory user, ReadOnlySpan<int> items, Span<float> stars);
}

/// <summary>A model that knows how alike two items are.</summary>
public interface ISimilarityModel : IModel
{
    /// <summary>Similarity of every item to one item, -1 to 1; NaN where unknown. An item's similarity to itself is 1.</summary>
    void Similarities(int item, Span<float> similarities);

    /// <summary>Similarity of two items, -1 to 1; NaN where unknown.</summary>
    float Similarity(int first, int second);
}
