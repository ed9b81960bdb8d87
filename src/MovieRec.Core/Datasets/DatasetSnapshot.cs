using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Json;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Datasets;

/// <summary>
/// Immutable training input in a folder: <c>catalogue.json</c>, <c>ratings.safetensors</c> and, written last, <c>manifest.json</c>.
/// </summary>
public static class DatasetSnapshot
{
    private const int HashLength = 12;

    /// <summary>Writes a snapshot into a folder, which is made if it is missing.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="name">The snapshot's name.</param>
    /// <param name="catalogue">The films.</param>
    /// <param name="ratings">The ratings.</param>
    public static SnapshotManifest Write(string folder, string name, MovieCatalogue catalogue, RatingTable ratings) =>
        Write(folder, _ => name, catalogue, ratings);

    /// <summary>
    /// Writes a snapshot whose name is <paramref name="prefix"/>, reduced to letters, digits and hyphens, and a hash of the content:
    /// the same content has the same name.
    /// </summary>
    public static SnapshotManifest WriteNamedByContent(string folder, string prefix, MovieCatalogue catalogue, RatingTable ratings) =>
        Write(folder, files => $"{Slug(prefix)}-{ContentHash(files)}", catalogue, ratings);

    /// <summary>Reads the manifest of a snapshot.</summary>
    /// <exception cref="InvalidDataException">There is none or it is malformed.</exception>
    public static SnapshotManifest ReadManifest(string folder)
    {
        var path = Path.Combine(folder, SnapshotManifest.FileName);
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"The folder has no {SnapshotManifest.FileName}: it is no complete snapshot.");
        }

        try
        {
            return JsonSerializer.Deserialize<SnapshotManifest>(File.ReadAllBytes(path), CoreJson.Options) ?? throw new JsonException("It holds null.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{SnapshotManifest.FileName} is malformed: {exception.Message}", exception);
        }
    }

    /// <summary>Reads a snapshot, checking sizes, hashes, counts and every index.</summary>
    /// <exception cref="InvalidDataException">Something is missing, damaged or out of bounds; the message names it.</exception>
    public static (MovieCatalogue Catalogue, RatingTable Ratings) Read(string folder)
    {
        var manifest = ReadManifest(folder);
        Verify(folder, manifest, CatalogueFile.Name);
        Verify(folder, manifest, RatingsTensors.FileName);
        var catalogue = CatalogueFile.Read(Path.Combine(folder, CatalogueFile.Name));
        var ratings = RatingsTensors.Read(Path.Combine(folder, RatingsTensors.FileName));
        if ((catalogue.Count, ratings.Count, ratings.UserIds.Count) != (manifest.Movies, manifest.Ratings, manifest.Users))
        {
            throw new InvalidDataException(
                $"The files hold {catalogue.Count} films, {ratings.Count} ratings and {ratings.UserIds.Count} users; "
                + $"the manifest says {manifest.Movies}, {manifest.Ratings} and {manifest.Users}.");
        }

        return (catalogue, ratings);
    }

    private static SnapshotManifest Write(
        string folder, Func<IReadOnlyDictionary<string, SnapshotFile>, string> nameOf, MovieCatalogue catalogue, RatingTable ratings)
    {
        Directory.CreateDirectory(folder);
        var manifestPath = Path.Combine(folder, SnapshotManifest.FileName);
        File.Delete(manifestPath);
        CatalogueFile.Write(Path.Combine(folder, CatalogueFile.Name), catalogue);
        RatingsTensors.Write(Path.Combine(folder, RatingsTensors.FileName), ratings);
        var files = new SortedDictionary<string, SnapshotFile>(StringComparer.Ordinal)
        {
            [CatalogueFile.Name] = Describe(Path.Combine(folder, CatalogueFile.Name)),
            [RatingsTensors.FileName] = Describe(Path.Combine(folder, RatingsTensors.FileName)),
        };
        var manifest = new SnapshotManifest(nameOf(files), DateTimeOffset.UtcNow, ratings.UserIds.Count, catalogue.Count, ratings.Count, files);
        File.WriteAllBytes(manifestPath, JsonSerializer.SerializeToUtf8Bytes(manifest, CoreJson.Indented));
        return manifest;
    }

    private static void Verify(string folder, SnapshotManifest manifest, string name)
    {
        var path = Path.Combine(folder, name);
        if (!manifest.Files.TryGetValue(name, out var expected) || !File.Exists(path))
        {
            throw new InvalidDataException($"{name} is missing from the snapshot '{manifest.Name}'.");
        }

        var length = new FileInfo(path).Length;
        if (length != expected.Bytes)
        {
            throw new InvalidDataException($"{name} has {length} bytes, the manifest says {expected.Bytes}.");
        }

        if (Describe(path).Sha256 != expected.Sha256)
        {
            throw new InvalidDataException($"{name} is damaged: its SHA-256 is not the manifest's.");
        }
    }

    private static SnapshotFile Describe(string path)
    {
        using var stream = File.OpenRead(path);
        return new(stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    private static string ContentHash(IReadOnlyDictionary<string, SnapshotFile> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(files.Select(file => file.Key + file.Value.Sha256)))))[..HashLength];

    private static string Slug(string text)
    {
        var letters = text.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        var slug = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length switch { 0 => "dataset", > 40 => slug[..40], _ => slug };
    }
}
