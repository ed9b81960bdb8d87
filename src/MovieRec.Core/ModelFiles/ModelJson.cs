using System.Text.Json;
using System.Text.Json.Serialization;
using MovieRec.Core.Catalogue;

namespace MovieRec.Core.ModelFiles;

/// <summary>How a version's JSON files are written: camelCase, numbers as numbers, missing or null values refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = false, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ModelManifest))]
[JsonSerializable(typeof(IReadOnlyList<Movie>))]
internal sealed partial class ModelJson : JsonSerializerContext
{
    /// <exception cref="InvalidDataException">The file is missing, no JSON or lacks a value.</exception>
    public static T Read<T>(string path, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) where T : class
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, type) ?? throw new JsonException("The document is null.");
        }
        catch (Exception exception) when (exception is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"'{Path.GetFileName(path)}' cannot be read: {exception.Message}", exception);
        }
    }

    public static void Write<T>(string path, T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        JsonSerializer.Serialize(stream, value, type);
        stream.Flush(flushToDisk: true);
    }
}
