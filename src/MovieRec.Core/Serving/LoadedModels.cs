using MovieRec.Core.Models;
using MovieRec.Core.Models.Content;
using MovieRec.Core.Models.Popular;

namespace MovieRec.Core.Serving;

/// <summary>The models of a version and the part each plays.</summary>
internal sealed class LoadedModels
{
    /// <param name="main">The name of the model that recommends.</param>
    /// <param name="models">All models; the main one among them.</param>
    public LoadedModels(string main, IEnumerable<IModel> models)
    {
        All = [.. models.OrderByDescending(model => model.Name == main).ThenBy(model => Rank(model.Name)).ThenBy(model => model.Name, StringComparer.Ordinal)];
        Content = All.OfType<ContentModel>().FirstOrDefault();
        Popular = Find(PopularKind.KindName);
        Ratings = All[0] is ISimilarityModel ratings and not ContentModel ? ratings : null;
        Rating = All.OfType<IRatingModel>().FirstOrDefault();
    }

    /// <summary>The main model first.</summary>
    public IReadOnlyList<IModel> All { get; }

    /// <summary>Knows how alike films are by what is known of them.</summary>
    public ContentModel? Content { get; }

    /// <summary>Knows how alike films are by who rated them.</summary>
    public ISimilarityModel? Ratings { get; }

    public IModel? Popular { get; }

    /// <summary>Predicts stars.</summary>
    public IRatingModel? Rating { get; }

    public IModel? Find(string name) => All.FirstOrDefault(model => model.Name == name);

    private static int Rank(string name) => name switch
    {
        ContentModel.ModelName => 1,
        PopularKind.KindName => 2,
        _ => 0,
    };
}
