using MovieRec.Core.Catalogue;
using MovieRec.Core.ModelFiles;
using MovieRec.Core.Models;

namespace MovieRec.Core.Serving;

/// <summary>
/// A model version ready to answer: item-side tensors from a memory map, films in memory. Safe for concurrent calls. After
/// <see cref="Dispose"/>, calls under way finish and new ones throw <see cref="ObjectDisposedException"/>.
/// </summary>
public sealed class ServingModel : IDisposable
{
    private readonly SafetensorsFile file;
    private readonly LoadedModels models;
    private readonly Histories histories;
    private readonly Recommender recommender;
    private readonly SimilarMovies similar;

    private ServingModel(ModelManifest manifest, MovieCatalogue catalogue, SafetensorsFile file, LoadedModels models)
    {
        this.file = file;
        this.models = models;
        Manifest = manifest;
        Catalogue = catalogue;
        var filters = new FilterIndex(catalogue);
        histories = new(catalogue);
        recommender = new(catalogue, models, filters);
        similar = new(catalogue, models, filters);
        RecommendationModels = [.. models.All.Select(model => model.Name)];
    }

    /// <summary>What the version is.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>The version's films; a film's position is its item index.</summary>
    public MovieCatalogue Catalogue { get; }

    /// <summary>The models of the version, the main one first.</summary>
    public IReadOnlyList<IModel> Models => models.All;

    /// <summary>What <see cref="RecommendationQuery.Model"/> may name, the default first.</summary>
    public IReadOnlyList<string> RecommendationModels { get; }

    /// <summary>What <see cref="SimilarQuery.By"/> may name, the default first.</summary>
    public IReadOnlyList<string> SimilarityKinds => similar.Kinds;

    /// <summary>Maps a version's folder. Hashes are <see cref="ModelFolder.Verify"/>'s business.</summary>
    /// <param name="folder">The folder, as <see cref="ModelFolder.Write"/> leaves it.</param>
    /// <param name="kinds">The kinds to read; tensors of other kinds are left alone.</param>
    /// <exception cref="InvalidDataException">A file is missing or broken, or the main model's kind is not among <paramref name="kinds"/>.</exception>
    public static ServingModel Open(string folder, ModelKinds kinds)
    {
        var manifest = ModelFolder.ReadManifest(folder);
        var catalogue = ModelFolder.ReadCatalogue(folder);
        var file = SafetensorsFile.Open(ModelFolder.Existing(folder, ModelFolder.ServingFile));
        try
        {
            ModelFolderChecks.Movies(file, manifest, catalogue);
            var loaded = kinds.All
                .Where(kind => ModelFolderChecks.HasTensorsOf(file, kind.Name))
                .Select(kind => ModelFolderChecks.ReadModel(file, kind, catalogue.Count))
                .ToList();
            return loaded.Exists(model => model.Name == manifest.Model)
                ? new(manifest, catalogue, file, new(manifest.Model, loaded))
                : throw new InvalidDataException($"The main model '{manifest.Model}' is missing or of a kind that this program does not know.");
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The best films for someone with these ratings. Filter, exclude list and rated films are taken out before the cut. The chosen
    /// model comes first; what it cannot score is filled up from content, then from popularity, each film with its true source. Without
    /// a rating of a known film, popular films are the answer.
    /// </summary>
    /// <param name="ratings">The user's ratings; of a film rated twice the later entry counts, films that the version lacks are ignored.</param>
    /// <param name="query">What is asked for.</param>
    /// <exception cref="UnsupportedQueryException">The version has no such model.</exception>
    public IReadOnlyList<ScoredMovie> Recommend(IReadOnlyList<StarRating> ratings, RecommendationQuery query)
    {
        using var lease = file.Lease();
        return recommender.Recommend(histories.From(ratings), query);
    }

    /// <summary>The films most like one film, never itself; fewer where too few are alike enough.</summary>
    /// <exception cref="UnsupportedQueryException">The version lacks this kind of similarity or the film.</exception>
    public IReadOnlyList<ScoredMovie> Similar(int movieId, SimilarQuery query)
    {
        using var lease = file.Lease();
        return similar.To(histories.ItemOf(movieId), query);
    }

    /// <summary>The rating that someone with these ratings would give a film; their own rating of it is left out.</summary>
    /// <exception cref="UnsupportedQueryException">The version lacks the film or any model that predicts stars.</exception>
    public RatingPrediction Predict(IReadOnlyList<StarRating> ratings, int movieId)
    {
        using var lease = file.Lease();
        var item = histories.ItemOf(movieId);
        var model = models.Rating ?? throw new UnsupportedQueryException("model", $"Version {Manifest.Version} has no model that predicts ratings.");
        Span<float> stars = stackalloc float[1];
        model.Predict(histories.From(ratings, except: item), [item], stars);
        return new(stars[0], model.Name);
    }

    /// <summary>Answers a few questions, so that the first real one finds code compiled and memory mapped in.</summary>
    public void WarmUp()
    {
        var seeds = Catalogue.Movies.Take(3).Select(movie => new StarRating(movie.Id, 5)).ToList();
        Recommend([], new());
        foreach (var model in RecommendationModels)
        {
            Recommend(seeds, new() { Model = model, Explain = true, Diversity = 0.3 });
        }

        foreach (var (movieId, _) in seeds)
        {
            foreach (var kind in SimilarityKinds)
            {
                Similar(movieId, new() { By = kind });
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
