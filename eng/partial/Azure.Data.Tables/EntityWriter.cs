using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Writes an entity as OData JSON, naming the types that JSON lacks.</summary>
internal static class EntityWriter
{
    public static BinaryData Write(TableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in entity)
            {
                if (value is not null && name != nameof(TableEntity.Timestamp))
                {
                    Write(writer, name, value);
                }
            }

            writer.WriteEndObject();
        }

        return new(buffer.WrittenMemory);
    }

    private static void Write(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(name, text);
                break;
            case bool flag:
                writer.WriteBoolean(name, flag);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case long number:
                Typed(writer, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                Typed(writer, name, "Edm.Double", number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case Guid id:
                Typed(writer, name, "Edm.Guid", id.ToString());
                break;
            case DateTimeOffset time:
                Typed(writer, name, "Edm.DateTime", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                writer.WriteString($"{name}@odata.type", "Edm.Binary");
                writer.WriteBase64String(name, bytes);
                break;
            default:
                throw new NotSupportedException($"{name}: a table property cannot be a {value.GetType()}.");
        }
    }

    private static void Typed(Utf8JsonWriter writer, string name, string type, string value)
    {
        writer.WriteString($"{name}@odata.type", type);
        writer.WriteString(name, value);
    }
}
