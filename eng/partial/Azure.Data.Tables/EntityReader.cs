using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Reads an entity from OData JSON with minimal metadata.</summary>
internal static class EntityReader
{
    private const string TypeSuffix = "@odata.type";

    public static T Read<T>(BinaryData content)
        where T : TableEntity, new()
    {
        using var document = JsonDocument.Parse(content);
        return Read<T>(document.RootElement);
    }

    public static T Read<T>(JsonElement json)
        where T : TableEntity, new()
    {
        var entity = new T();
        var types = json.EnumerateObject()
            .Where(property => property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
            .ToDictionary(property => property.Name[..^TypeSuffix.Length], property => property.Value.GetString());
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name == "odata.etag")
            {
                entity.ETag = new(property.Value.GetString()!);
            }
            else if (!property.Name.Contains("odata.", StringComparison.Ordinal) && property.Value.ValueKind != JsonValueKind.Null)
            {
                entity[property.Name] = Value(property, types.GetValueOrDefault(property.Name));
            }
        }

        return entity;
    }

    private static object Value(JsonProperty property, string? type) => (type, property.Value.ValueKind) switch
    {
        ("Edm.Binary", _) => property.Value.GetBytesFromBase64(),
        ("Edm.Int64", _) => long.Parse(property.Value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Guid", _) => property.Value.GetGuid(),
        ("Edm.DateTime", _) => Time(property.Value),
        ("Edm.Double", JsonValueKind.String) => double.Parse(property.Value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Double", _) => property.Value.GetDouble(),
        (_, JsonValueKind.True or JsonValueKind.False) => property.Value.GetBoolean(),
        (_, JsonValueKind.Number) => property.Value.TryGetInt32(out var number) ? (object)number : property.Value.GetDouble(),
        _ when property.Name == nameof(TableEntity.Timestamp) => Time(property.Value),
        _ => property.Value.GetString()!,
    };

    private static DateTimeOffset Time(JsonElement value) => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture);
}
