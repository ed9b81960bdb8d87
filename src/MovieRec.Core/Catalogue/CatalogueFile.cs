using System.Text.Json;
using MovieRec.Core.Json;

namespace MovieRec.Core.Catalogue;

/// <summary>
/// A catalogue as <c>catalogue.json</c>: a JSON array with one <see cref="Movie"/> per line, in item order. Written and read in a stream.
/// </summary>
public static class CatalogueFile
{
    /// <summary>The file's usual name.</summary>
    public const string Name = "catalogue.json";

    /// <summary>Writes a catalogue, flushed to disk when it returns.</summary>
    public static void Write(string path, MovieCatalogue catalogue)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        for (var index = 0; index < catalogue.Count; index++)
        {
            stream.Write(index == 0 ? "[\n"u8 : ",\n"u8);
            JsonSerializer.Serialize(stream, catalogue[index], CoreJson.Options);
        }

        stream.Write(catalogue.Count == 0 ? "[]\n"u8 : "\n]\n"u8);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Reads a catalogue.</summary>
    /// <exception cref="InvalidDataException">The file is no catalogue; the message says why.</exception>
    public static MovieCatalogue Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        try
        {
            var movies = JsonSerializer.Deserialize<List<Movie>>(stream, CoreJson.Options) ?? throw new JsonException("It holds null.");
            foreach (var movie in movies)
            {
                Check(movie);
            }

            return new(movies);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)} is no catalogue: {exception.Message}", exception);
        }
    }

    private static void Check(Movie? movie)
    {
        if (movie is null || movie.Id <= 0 || movie.Title.Length == 0)
        {
            throw new JsonException($"A film has no positive id or no title: {movie}");
        }
    }
}
