using System.Text.Json;
using System.Text.RegularExpressions;

namespace MovieRec.LocalHost.Tests.Contract;

/// <summary>Checks JSON against the keywords of JSON Schema that the OpenAPI document uses; an unknown keyword fails the check.</summary>
internal sealed class JsonSchemaCheck(JsonElement document)
{
    private static readonly HashSet<string> Annotations = ["description", "default", "title", "format"];

    /// <summary>What does not fit, each with its path; empty if all does.</summary>
    public IReadOnlyList<string> Errors(JsonElement value, JsonElement schema, string path = "$") =>
        [.. schema.EnumerateObject().SelectMany(keyword => Errors(value, schema, keyword, path))];

    /// <summary>Follows a reference within the document.</summary>
    public JsonElement Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(document, (element, name) => element.GetProperty(name));

    private IEnumerable<string> Errors(JsonElement value, JsonElement schema, JsonProperty keyword, string path) => keyword.Name switch
    {
        "$ref" => Errors(value, Resolve(keyword.Value.GetString()!), path),
        "type" => Types(keyword.Value).Any(type => Is(value, type)) ? [] : [$"{path} is {value.ValueKind}, not {keyword.Value}"],
        "const" => JsonElement.DeepEquals(value, keyword.Value) ? [] : [$"{path} is not {keyword.Value}"],
        "enum" => keyword.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(value, allowed)) ? [] : [$"{path} is {value}"],
        "anyOf" => keyword.Value.EnumerateArray().Any(option => Errors(value, option, path).Count == 0) ? [] : [$"{path} fits nothing of anyOf"],
        "oneOf" => keyword.Value.EnumerateArray().Count(option => Errors(value, option, path).Count == 0) == 1 ? [] : [$"{path} fits not one of oneOf"],
        "required" => value.ValueKind == JsonValueKind.Object
            ? keyword.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path}.{name} is missing")
            : [],
        "properties" => Fields(value).SelectMany(field =>
            keyword.Value.TryGetProperty(field.Name, out var inner) ? Errors(field.Value, inner, $"{path}.{field.Name}") : []),
        "additionalProperties" => Fields(value).Where(field => !Named(schema, field.Name)).SelectMany(field => keyword.Value.ValueKind switch
        {
            JsonValueKind.True => [],
            JsonValueKind.False => [$"{path}.{field.Name} is not described"],
            _ => Errors(field.Value, keyword.Value, $"{path}.{field.Name}"),
        }),
        "items" => value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Index().SelectMany(entry => Errors(entry.Item, keyword.Value, $"{path}[{entry.Index}]"))
            : [],
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble() ? [] : [$"{path} is too small"],
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= keyword.Value.GetDouble() ? [] : [$"{path} is too large"],
        "multipleOf" => value.ValueKind != JsonValueKind.Number || value.GetDouble() % keyword.Value.GetDouble() == 0 ? [] : [$"{path} is no multiple"],
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32() ? [] : [$"{path} is too short"],
        "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= keyword.Value.GetInt32() ? [] : [$"{path} is too long"],
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= keyword.Value.GetInt32() ? [] : [$"{path} is too short"],
        "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= keyword.Value.GetInt32() ? [] : [$"{path} is too long"],
        _ => Annotations.Contains(keyword.Name) ? [] : [$"{path}: the check does not know '{keyword.Name}'"],
    };

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && Regex.IsMatch(value.GetRawText(), @"^-?\d+$"),
        "number" => value.ValueKind == JsonValueKind.Number,
        "string" => value.ValueKind == JsonValueKind.String,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => false,
    };

    private static IEnumerable<JsonProperty> Fields(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];

    private static bool Named(JsonElement schema, string name) => schema.TryGetProperty("properties", out var named) && named.TryGetProperty(name, out _);
}
