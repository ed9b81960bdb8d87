using System.Buffers.Binary;
using System.Text.Json;

namespace MovieRec.Core.ModelFiles;

/// <summary>The checked header of a safetensors file.</summary>
internal sealed record SafetensorsHeader(
    IReadOnlyDictionary<string, TensorInfo> Tensors, IReadOnlyDictionary<string, string> Metadata, long DataStart)
{
    // The reference implementation's limit.
    private const long MaximumLength = 100_000_000;

    public static SafetensorsHeader Read(string path, long fileLength)
    {
        using var stream = File.OpenRead(path);
        Span<byte> prefix = stackalloc byte[8];
        if (stream.ReadAtLeast(prefix, 8, throwOnEndOfStream: false) < 8)
        {
            throw new InvalidDataException("The file is shorter than its 8-byte header length.");
        }

        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length is 0 or > MaximumLength || (long)length > fileLength - 8)
        {
            throw new InvalidDataException($"The header length {length} does not fit the file of {fileLength} bytes.");
        }

        var json = new byte[length];
        stream.ReadExactly(json);
        if (json[0] != '{')
        {
            throw new InvalidDataException("The header does not start with '{'.");
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return Parse(document.RootElement, 8 + (long)length, fileLength);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or OverflowException)
        {
            throw new InvalidDataException($"The header is no safetensors header: {exception.Message}", exception);
        }
    }

    private static SafetensorsHeader Parse(JsonElement root, long dataStart, long fileLength)
    {
        var metadata = new Dictionary<string, string>();
        var tensors = new Dictionary<string, TensorInfo>();
        foreach (var entry in root.EnumerateObject())
        {
            if (entry.NameEquals(SafetensorsWriter.Metadata))
            {
                foreach (var line in entry.Value.EnumerateObject())
                {
                    metadata[line.Name] = line.Value.GetString() ?? "";
                }
            }
            else if (!tensors.TryAdd(entry.Name, ParseTensor(entry.Value)))
            {
                throw new InvalidDataException($"Tensor '{entry.Name}' occurs twice.");
            }
        }

        CheckOffsets(tensors, fileLength - dataStart);
        return new(tensors, metadata, dataStart);
    }

    private static TensorInfo ParseTensor(JsonElement entry)
    {
        var offsets = entry.GetProperty("data_offsets");
        if (offsets.GetArrayLength() != 2)
        {
            throw new FormatException($"data_offsets has {offsets.GetArrayLength()} numbers instead of 2.");
        }

        return new(
            entry.GetProperty("dtype").GetString() ?? "",
            [.. entry.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())],
            offsets[0].GetInt64(),
            offsets[1].GetInt64());
    }

    // The format allows no holes, no overlap and no bytes after the last tensor.
    private static void CheckOffsets(Dictionary<string, TensorInfo> tensors, long dataLength)
    {
        var expected = 0L;
        foreach (var (name, tensor) in tensors.OrderBy(tensor => tensor.Value.Begin).ThenBy(tensor => tensor.Value.End))
        {
            var size = tensor.Shape.Any(dimension => dimension < 0) ? -1 : checked(tensor.Elements * TensorTypes.SizeOf(tensor.Type));
            if (tensor.Begin != expected || tensor.End - tensor.Begin != size)
            {
                throw new InvalidDataException($"Tensor '{name}' claims bytes {tensor.Begin} to {tensor.End}; its shape needs {size} from {expected}.");
            }

            expected = tensor.End;
        }

        if (expected != dataLength)
        {
            throw new InvalidDataException($"The tensors end at byte {expected} of {dataLength}.");
        }
    }
}
