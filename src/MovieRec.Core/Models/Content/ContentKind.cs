using MovieRec.Core.ModelFiles;

namespace MovieRec.Core.Models.Content;

/// <summary>Films are alike if what is known of them is: genres, people, keywords, words, year.</summary>
public sealed class ContentKind : IModelKind
{
    /// <inheritdoc/>
    public string Name => ContentModel.ModelName;

    /// <inheritdoc/>
    public IReadOnlyList<ModelSetting> Settings { get; } =
    [
        new("genreWeight", 1, 0, 10, "Weight of genres."),
        new("directorWeight", 0.6, 0, 10, "Weight of directors."),
        new("castWeight", 0.7, 0, 10, "Weight of leading cast."),
        new("keywordWeight", 0.8, 0, 10, "Weight of keywords."),
        new("textWeight", 0.6, 0, 10, "Weight of the words of the overview."),
        new("titleWeight", 0.5, 0, 10, "Weight of the words of the title."),
        new("yearWeight", 0.3, 0, 10, "Weight of the year of release."),
        new("neighbours", 100, 1, 1000, "Similar films kept per film.", Whole: true),
    ];

    /// <inheritdoc/>
    public IModel Fit(TrainingData data, ModelSettings settings, TrainingContext context)
    {
        var vectors = MovieFeatures.Of(data.Catalogue, settings);
        var count = Math.Max(1, Math.Min(settings.Whole("neighbours"), data.Catalogue.Count - 1));
        var search = NeighbourSearch.Run(vectors, count, context);
        return new ContentModel(vectors, new(search.Neighbours, search.Similarities, count));
    }

    /// <inheritdoc/>
    public IModel Read(SafetensorsFile file) => ContentTensors.Read(file);
}
