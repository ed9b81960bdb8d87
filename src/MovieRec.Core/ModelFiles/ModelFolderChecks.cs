using System.Numerics.Tensors;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Models;

namespace MovieRec.Core.ModelFiles;

/// <summary>The single checks of <see cref="ModelFolder.Verify"/>.</summary>
internal static class ModelFolderChecks
{
    public static void Files(string folder, ModelManifest manifest)
    {
        foreach (var required in new[] { ModelFolder.ServingFile, ModelFolder.FilmsFile })
        {
            if (!manifest.Files.ContainsKey(required))
            {
                throw new InvalidDataException($"The manifest does not list '{required}'.");
            }
        }

        foreach (var (name, expected) in manifest.Files)
        {
            if (!IsPlainName(name) || name == ModelFolder.ManifestFile)
            {
                throw new InvalidDataException($"The manifest lists '{name}', which is no plain file name.");
            }

            CheckContent(name, expected, ModelFolder.EntryOf(ModelFolder.Existing(folder, name)));
        }
    }

    private static void CheckContent(string name, ModelFileEntry expected, ModelFileEntry actual)
    {
        if (actual.Bytes != expected.Bytes)
        {
            throw new InvalidDataException($"'{name}' has {actual.Bytes} bytes; the manifest says {expected.Bytes}.");
        }

        if (!string.Equals(actual.Sha256, expected.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidDataException($"'{name}' has SHA-256 {actual.Sha256}; the manifest says {expected.Sha256}.");
        }
    }

    // A name from a manifest becomes a path and must not lead out of the folder, on Windows either.
    private static bool IsPlainName(string name) =>
        name.Length is > 0 and <= 100 && name[0] != '.' && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');

    public static void Tensors(string folder, ModelManifest manifest, MovieCatalogue catalogue, ModelKinds? kinds)
    {
        using var file = SafetensorsFile.Open(ModelFolder.Existing(folder, ModelFolder.ServingFile));
        Movies(file, manifest, catalogue);
        foreach (var (name, info) in file.Tensors)
        {
            if (info.Type == "F32" && !TensorPrimitives.IsFiniteAll(file.Get<float>(name).Span))
            {
                throw new InvalidDataException($"Tensor '{name}' holds NaN or infinity.");
            }
        }

        if (!HasTensorsOf(file, manifest.Model))
        {
            throw new InvalidDataException($"The file has no tensors of the main model '{manifest.Model}'.");
        }

        foreach (var kind in kinds?.All ?? [])
        {
            if (HasTensorsOf(file, kind.Name))
            {
                ReadModel(file, kind, catalogue.Count);
            }
        }
    }

    public static void Movies(SafetensorsFile file, ModelManifest manifest, MovieCatalogue catalogue)
    {
        var ids = file.Get<int>(ModelFolder.MovieIds, -1).Span;
        if (ids.Length != catalogue.Count || manifest.Movies != catalogue.Count)
        {
            throw new InvalidDataException(
                $"The manifest has {manifest.Movies} films, '{ModelFolder.FilmsFile}' {catalogue.Count}, tensor '{ModelFolder.MovieIds}' {ids.Length}.");
        }

        for (var item = 0; item < ids.Length; item++)
        {
            if (ids[item] != catalogue[item].Id)
            {
                throw new InvalidDataException($"Item {item} is film {ids[item]} in '{ModelFolder.MovieIds}' and film {catalogue[item].Id} in the catalogue.");
            }
        }
    }

    public static bool HasTensorsOf(SafetensorsFile file, string model) => file.Tensors.Keys.Any(name => name.StartsWith(model + ".", StringComparison.Ordinal));

    public static IModel ReadModel(SafetensorsFile file, IModelKind kind, int items)
    {
        var model = kind.Read(file);
        return model.ItemCount == items
            ? model
            : throw new InvalidDataException($"Model '{kind.Name}' has {model.ItemCount} items, the catalogue {items}.");
    }
}
