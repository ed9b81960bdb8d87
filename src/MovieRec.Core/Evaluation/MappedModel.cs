using MovieRec.Core.ModelFiles;
using MovieRec.Core.Models;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Evaluation;

/// <summary>A model seen through another catalogue's item indexes; items that the model lacks have no score and no effect.</summary>
/// <param name="model">The model.</param>
/// <param name="itemMap">The model's item for each item seen from outside, -1 if it has none.</param>
internal sealed class MappedModel(IModel model, IReadOnlyList<int> itemMap) : IModel
{
    public string Name => model.Name;

    public int ItemCount => itemMap.Count;

    public void Score(UserHistory user, Span<float> scores)
    {
        var known = Enumerable.Range(0, user.Count).Where(at => itemMap[user.Items[at]] >= 0).ToArray();
        var history = new UserHistory(
            Array.ConvertAll(known, at => itemMap[user.Items[at]]), Array.ConvertAll(known, at => user.Stars[at]));
        var inner = new float[model.ItemCount];
        model.Score(history, inner);
        for (var item = 0; item < itemMap.Count; item++)
        {
            scores[item] = itemMap[item] < 0 ? float.NaN : inner[itemMap[item]];
        }
    }

    public void Write(SafetensorsWriter file) => model.Write(file);
}
