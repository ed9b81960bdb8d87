using System.Text.Json;
using MovieRec.Application.Http.Problems;

namespace MovieRec.Application.Http.Requests;

/// <summary>The fields of a JSON object; names are exact, <c>null</c> is no value.</summary>
public sealed class BodyFields : RequestFields
{
    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.Ordinal);

    /// <summary>Reads an object; a name that occurs twice is an error.</summary>
    /// <param name="value">The object.</param>
    /// <param name="errors">Receives what is wrong.</param>
    /// <param name="path">What to put before a field's name in errors: empty, or like "[3].".</param>
    public BodyFields(JsonElement value, FieldErrors errors, string path = "")
        : base(errors, path, StringComparer.Ordinal)
    {
        foreach (var property in value.EnumerateObject())
        {
            if (!fields.TryAdd(property.Name, property.Value))
            {
                Know(property.Name);
                Wrong(property.Name, "occurs twice");
            }
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Names => fields.Keys;

    /// <summary>The value of a field; null if it is absent.</summary>
    public JsonElement? Value(string name)
    {
        Know(name);
        return fields.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    /// <summary>A time with its offset, as RFC 3339 writes it.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String
            && value.TryGetDateTime(out var local) && local.Kind != DateTimeKind.Unspecified
            && value.TryGetDateTimeOffset(out var time))
        {
            return time.ToUniversalTime();
        }

        Wrong(name, "must be a time with its offset, like 2026-11-20T12:00:00Z");
        return null;
    }

    /// <summary>A UUID other than the empty one.</summary>
    public Guid? Uuid(string name)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) && id != Guid.Empty)
        {
            return id;
        }

        Wrong(name, "must be a UUID, like 0198c0de-7e57-7abc-8def-0123456789ab");
        return null;
    }

    /// <inheritdoc/>
    protected override bool TryWholeNumber(string name, out int? value)
    {
        value = null;
        return Value(name) is not { } element || IsWholeNumber(element, out value);
    }

    /// <inheritdoc/>
    protected override bool TryNumber(string name, out double? value)
    {
        value = null;
        if (Value(name) is not { } element)
        {
            return true;
        }

        var valid = element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && double.IsFinite(number);
        value = valid ? element.GetDouble() : null;
        return valid;
    }

    /// <inheritdoc/>
    protected override bool TryBoolean(string name, out bool? value)
    {
        value = Value(name)?.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };
        return value is not null || Value(name) is null;
    }

    /// <inheritdoc/>
    protected override bool TryText(string name, out string? value)
    {
        value = Value(name) is { ValueKind: JsonValueKind.String } element ? element.GetString() : null;
        return value is not null || Value(name) is null;
    }

    /// <inheritdoc/>
    protected override bool TryTexts(string name, out IReadOnlyList<string>? values)
    {
        values = null;
        if (Value(name) is not { } element)
        {
            return true;
        }

        JsonElement[] entries = element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray()] : [element];
        var valid = entries.All(entry => entry.ValueKind == JsonValueKind.String);
        values = valid ? [.. entries.Select(entry => entry.GetString()!)] : null;
        return valid;
    }

    /// <inheritdoc/>
    protected override bool TryWholeNumbers(string name, out IReadOnlyList<int>? values)
    {
        values = null;
        if (Value(name) is not { } element)
        {
            return true;
        }

        var valid = element.ValueKind == JsonValueKind.Array && element.EnumerateArray().All(entry => IsWholeNumber(entry, out _));
        values = valid ? [.. element.EnumerateArray().Select(entry => entry.GetInt32())] : null;
        return valid;
    }

    private static bool IsWholeNumber(JsonElement element, out int? value)
    {
        value = element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number : null;
        return value is not null;
    }
}
