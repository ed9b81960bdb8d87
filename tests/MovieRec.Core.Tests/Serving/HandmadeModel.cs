using MovieRec.Core.ModelFiles;
using MovieRec.Core.Models;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Tests.Serving;

/// <summary>
/// A model with all its numbers written down: score = base + Σ (stars - 2.5) · similarity, NaN where the base is. Similarities and bases
/// above 1000 stand for NaN in its file, which may hold none.
/// </summary>
internal sealed class HandmadeModel(float[] bases, float[] similarities) : IExplainingModel, ISimilarityModel
{
    public const float Unknown = 9999;

    public string Name => HandmadeKind.KindName;

    public int ItemCount => bases.Length;

    public void Score(UserHistory user, Span<float> scores)
    {
        var contributions = new float[user.Count];
        for (var item = 0; item < bases.Length; item++)
        {
            Explain(user, item, contributions);
            scores[item] = Known(bases[item]) + contributions.Sum();
        }
    }

    public void Explain(UserHistory user, int item, Span<float> contributions)
    {
        for (var at = 0; at < user.Count; at++)
        {
            var similarity = Similarity(user.Items[at], item);
            contributions[at] = (user.Stars[at] - 2.5f) * (float.IsNaN(similarity) ? 0 : similarity);
        }
    }

    public void Similarities(int item, Span<float> result)
    {
        for (var other = 0; other < result.Length; other++)
        {
            result[other] = Similarity(item, other);
        }
    }

    public float Similarity(int first, int second) => first == second ? 1 : Known(similarities[(first * bases.Length) + second]);

    public void Write(SafetensorsWriter file)
    {
        file.Add<float>("handmade.bases", bases);
        file.Add<float>("handmade.similarities", similarities, bases.Length, bases.Length);
    }

    private static float Known(float value) => value > 1000 ? float.NaN : value;
}

/// <summary>The kind of <see cref="HandmadeModel"/>; it cannot be fitted.</summary>
internal sealed class HandmadeKind : IModelKind
{
    public const string KindName = "handmade";

    public string Name => KindName;

    public IReadOnlyList<ModelSetting> Settings => [];

    public IModel Fit(TrainingData data, ModelSettings settings, TrainingContext context) => throw new NotSupportedException("Its numbers are written down.");

    public IModel Read(SafetensorsFile file)
    {
        var bases = file.Get<float>("handmade.bases").ToArray();
        return new HandmadeModel(bases, file.Get<float>("handmade.similarities", bases.Length, bases.Length).ToArray());
    }
}
