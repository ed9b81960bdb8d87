using MovieRec.Core.ModelFiles;
using MovieRec.Core.Models;
using MovieRec.Core.Ratings;

namespace MovieRec.Application.Tests.Training.World;

/// <summary>A model that recommends the last films of the catalogue to everyone.</summary>
internal sealed class StubbornKind : IModelKind
{
    public string Name => "stubborn";

    public IReadOnlyList<ModelSetting> Settings => [];

    public IModel Fit(TrainingData data, ModelSettings settings, TrainingContext context) => new Stubborn(data.Catalogue.Count);

    public IModel Read(SafetensorsFile file) => new Stubborn((int)file.Get<float>("stubborn.items", 1).Span[0]);

    private sealed class Stubborn(int items) : IModel
    {
        public string Name => "stubborn";

        public int ItemCount => items;

        public void Score(UserHistory user, Span<float> scores)
        {
            for (var item = 0; item < scores.Length; item++)
            {
                scores[item] = item;
            }
        }

        public void Write(SafetensorsWriter file) => file.Add<float>("stubborn.items", new float[] { items }, 1);
    }
}
