using System.Text.Json;

namespace MovieRec.Azure.Storage;

/// <summary>JSON in blobs and table properties.</summary>
internal static class StoredJson
{
    public static BinaryData Write<T>(T value) => BinaryData.FromObjectAsJson(value, JsonSerializerOptions.Web);

    public static T Read<T>(BinaryData json, string where)
    {
        try
        {
            return json.ToObjectFromJson<T>(JsonSerializerOptions.Web) ?? throw new InvalidDataException($"{where} is null.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{where} is not valid: {exception.Message}", exception);
        }
    }
}
