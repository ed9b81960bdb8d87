using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace MovieRec.Core.ModelFiles;

/// <summary>
/// Collects tensors and writes them as one safetensors file: 8 bytes of header length (little endian), a JSON header padded with
/// spaces to a multiple of 8, then the tensors back to back (github.com/huggingface/safetensors, "Format").
/// </summary>
public sealed class SafetensorsWriter
{
    internal const string Metadata = "__metadata__";

    private readonly SortedDictionary<string, (TensorInfo Info, Action<Stream> Write)> tensors = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> metadata = new(StringComparer.Ordinal);

    /// <summary>Adds a line to the header's <c>__metadata__</c>.</summary>
    public void AddMetadata(string key, string value) => metadata[key] = value;

    /// <summary>Adds a tensor of float, int, long or byte elements. The memory is read when the file is written.</summary>
    /// <param name="name">A name not yet taken.</param>
    /// <param name="values">The elements in row-major order.</param>
    /// <param name="shape">Dimensions whose product is the number of elements; one dimension if left out.</param>
    /// <exception cref="ArgumentException">The name is taken or reserved, or the shape does not fit.</exception>
    public void Add<T>(string name, ReadOnlyMemory<T> values, params ReadOnlySpan<long> shape) where T : unmanaged
    {
        var info = new TensorInfo(TensorTypes.NameOf<T>(), shape.IsEmpty ? [values.Length] : shape.ToArray(), 0, 0);
        if (info.Elements != values.Length)
        {
            throw new ArgumentException($"Tensor '{name}' has {values.Length} elements, its shape {info.Elements}.", nameof(shape));
        }

        if (name == Metadata)
        {
            throw new ArgumentException($"'{Metadata}' is not a tensor's name.", nameof(name));
        }

        if (!tensors.TryAdd(name, (info, stream => WriteElements(stream, values))))
        {
            throw new ArgumentException($"Tensor '{name}' is there already.", nameof(name));
        }
    }

    /// <summary>Writes the file.</summary>
    public void Save(string path)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        Save(stream);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Writes the file's bytes.</summary>
    public void Save(Stream stream)
    {
        // Wider elements first keeps every tensor aligned for direct use from a memory map.
        var ordered = tensors.OrderByDescending(tensor => TensorTypes.SizeOf(tensor.Value.Info.Type)).ThenBy(tensor => tensor.Key, StringComparer.Ordinal).ToList();
        var header = Header(ordered.Select(tensor => (tensor.Key, tensor.Value.Info)));
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (var (_, tensor) in ordered)
        {
            tensor.Write(stream);
        }
    }

    private byte[] Header(IEnumerable<(string Name, TensorInfo Info)> ordered)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (metadata.Count > 0)
            {
                json.WritePropertyName(Metadata);
                JsonSerializer.Serialize(json, metadata);
            }

            var begin = 0L;
            foreach (var (name, info) in ordered)
            {
                var end = begin + (info.Elements * TensorTypes.SizeOf(info.Type));
                json.WritePropertyName(name);
                JsonSerializer.Serialize(json, new { dtype = info.Type, shape = info.Shape, data_offsets = new[] { begin, end } });
                begin = end;
            }

            json.WriteEndObject();
        }

        while (buffer.Length % 8 != 0)
        {
            buffer.WriteByte((byte)' ');
        }

        return buffer.ToArray();
    }

    private static void WriteElements<T>(Stream stream, ReadOnlyMemory<T> values) where T : unmanaged
    {
        const int chunk = 1 << 20;
        for (var at = 0; at < values.Length; at += chunk)
        {
            stream.Write(MemoryMarshal.AsBytes(values.Span.Slice(at, Math.Min(chunk, values.Length - at))));
        }
    }
}
