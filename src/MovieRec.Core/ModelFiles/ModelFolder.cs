using System.Security.Cryptography;
using System.Text.Json;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Json;
using MovieRec.Core.Models;

namespace MovieRec.Core.ModelFiles;

/// <summary>
/// A model version as a folder: <c>serving.safetensors</c>, <c>catalogue.json</c>, whatever the trainer adds, and <c>manifest.json</c>,
/// which names every other file with size and hash and is written last. A folder without a manifest is no version.
/// </summary>
public static class ModelFolder
{
    /// <summary>The manifest's file name.</summary>
    public const string ManifestFile = "manifest.json";

    /// <summary>The file of all item-side tensors.</summary>
    public const string ServingFile = "serving.safetensors";

    /// <summary>The films, in item order.</summary>
    public const string FilmsFile = CatalogueFile.Name;

    /// <summary>The tensor of movie ids, int32, in item order.</summary>
    public const string MovieIds = "movies.ids";

    /// <summary>Writes a version. Files that are in the folder already (a checkpoint, a report) become part of it.</summary>
    /// <param name="folder">The folder; made if missing.</param>
    /// <param name="manifest">What the version is; its <see cref="ModelManifest.Files"/> and <see cref="ModelManifest.Movies"/> are filled here.</param>
    /// <param name="catalogue">The films that the models were trained on.</param>
    /// <param name="models">The models to serve; the one named by <see cref="ModelManifest.Model"/> is among them.</param>
    /// <returns>The manifest as written.</returns>
    /// <exception cref="ArgumentException">A model has another number of items than the catalogue, or the main model is missing.</exception>
    public static ModelManifest Write(string folder, ModelManifest manifest, MovieCatalogue catalogue, IEnumerable<IModel> models)
    {
        var fitted = models.ToList();
        if (!fitted.Exists(model => model.Name == manifest.Model))
        {
            throw new ArgumentException($"The main model '{manifest.Model}' is not among the models.", nameof(models));
        }

        var tensors = new SafetensorsWriter();
        tensors.AddMetadata("version", manifest.Version);
        tensors.Add<int>(MovieIds, catalogue.Movies.Select(movie => movie.Id).ToArray());
        foreach (var model in fitted)
        {
            if (model.ItemCount != catalogue.Count)
            {
                throw new ArgumentException($"Model '{model.Name}' has {model.ItemCount} items, the catalogue {catalogue.Count}.", nameof(models));
            }

            model.Write(tensors);
        }

        Directory.CreateDirectory(folder);
        File.Delete(Path.Combine(folder, ManifestFile));
        tensors.Save(Path.Combine(folder, ServingFile));
        CatalogueFile.Write(Path.Combine(folder, FilmsFile), catalogue);
        var complete = manifest with { Movies = catalogue.Count, Files = Directory.GetFiles(folder).ToDictionary(path => Path.GetFileName(path), EntryOf) };
        WriteManifest(folder, complete);
        return complete;
    }

    /// <summary>Reads a version's manifest, without checking the files it names.</summary>
    /// <exception cref="InvalidDataException">It is missing or no manifest.</exception>
    public static ModelManifest ReadManifest(string folder)
    {
        try
        {
            using var stream = File.OpenRead(Existing(folder, ManifestFile));
            return JsonSerializer.Deserialize<ModelManifest>(stream, CoreJson.Options) ?? throw new JsonException("It holds null.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"'{ManifestFile}' is no manifest: {exception.Message}", exception);
        }
    }

    /// <summary>Reads a version's films.</summary>
    /// <exception cref="InvalidDataException">The file is missing, no catalogue, or has an id twice.</exception>
    public static MovieCatalogue ReadCatalogue(string folder) => CatalogueFile.Read(Existing(folder, FilmsFile));

    /// <summary>
    /// Checks a version before it serves: every file's size and hash, the tensor file's layout, no NaN or infinity, and that manifest,
    /// catalogue and tensors have the same films.
    /// </summary>
    /// <param name="folder">The version's folder.</param>
    /// <param name="kinds">If given, every model in the file is read as well, which checks its shapes.</param>
    /// <returns>The manifest.</returns>
    /// <exception cref="InvalidDataException">Something is wrong; the message names it.</exception>
    public static ModelManifest Verify(string folder, ModelKinds? kinds = null)
    {
        var manifest = ReadManifest(folder);
        ModelFolderChecks.Files(folder, manifest);
        ModelFolderChecks.Tensors(folder, manifest, ReadCatalogue(folder), kinds);
        return manifest;
    }

    internal static ModelFileEntry EntryOf(string path)
    {
        using var stream = File.OpenRead(path);
        return new(stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    internal static string Existing(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? path : throw new InvalidDataException($"'{name}' is missing.");
    }

    // The rename makes the manifest appear whole or not at all.
    private static void WriteManifest(string folder, ModelManifest manifest)
    {
        var path = Path.Combine(folder, ManifestFile);
        using (var stream = new FileStream(path + ".partial", FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(stream, manifest, CoreJson.Indented);
            stream.Flush(flushToDisk: true);
        }

        File.Move(path + ".partial", path, overwrite: true);
    }
}
