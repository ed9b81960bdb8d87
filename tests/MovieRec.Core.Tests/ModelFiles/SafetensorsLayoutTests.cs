using System.Buffers.Binary;
using System.Text.Json;
using MovieRec.Core.ModelFiles;

namespace MovieRec.Core.Tests.ModelFiles;

/// <summary>What the writer writes, read by the published layout and nothing of the product's reader.</summary>
public sealed class SafetensorsLayoutTests
{
    private readonly byte[] bytes = Written();
    private readonly int headerLength;
    private readonly JsonElement header;

    public SafetensorsLayoutTests()
    {
        headerLength = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        header = JsonDocument.Parse(bytes.AsMemory(8, headerLength)).RootElement;
    }

    [Fact]
    public void The_header_starts_with_a_brace_and_is_padded_with_spaces_so_that_the_data_is_aligned()
    {
        Assert.Equal((byte)'{', bytes[8]);
        Assert.Equal(0, headerLength % 8);
        Assert.Matches("^ *$", System.Text.Encoding.UTF8.GetString(bytes, 8, headerLength).Split('}')[^1]);
    }

    [Fact]
    public void Every_entry_has_its_type_shape_and_offsets_and_nothing_else()
    {
        var entry = header.GetProperty("b.floats");

        Assert.Equal(["dtype", "shape", "data_offsets"], entry.EnumerateObject().Select(property => property.Name));
        Assert.Equal("F32", entry.GetProperty("dtype").GetString());
        Assert.Equal([2, 3], entry.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32()));
    }

    [Fact]
    public void Elements_lie_little_endian_and_row_major_at_their_offsets()
    {
        Assert.Equal([1f, 2f, 3f, 4f, 5f, -6.5f], Elements("b.floats", 4, BinaryPrimitives.ReadSingleLittleEndian));
        Assert.Equal([1, -1, int.MaxValue], Elements("c.ints", 4, BinaryPrimitives.ReadInt32LittleEndian));
        Assert.Equal([long.MinValue], Elements("d.longs", 8, BinaryPrimitives.ReadInt64LittleEndian));
        Assert.Equal([7, 255, 0], Elements("a.bytes", 1, span => span[0]));
    }

    [Fact]
    public void Tensors_lie_back_to_back_to_the_end_each_aligned_to_its_element()
    {
        var tensors = header.EnumerateObject().Where(entry => entry.Name != "__metadata__").Select(entry => Offsets(entry.Name)).OrderBy(at => at).ToList();

        Assert.Equal(0, tensors[0].Begin);
        Assert.All(tensors.Zip(tensors.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Begin));
        Assert.Equal(bytes.Length - 8 - headerLength, tensors[^1].End);
        Assert.Equal(0, Offsets("d.longs").Begin % 8);
        Assert.Equal(0, Offsets("b.floats").Begin % 4);
    }

    [Fact]
    public void Metadata_is_an_object_of_strings() =>
        Assert.Equal("a \"quoted\" café", header.GetProperty("__metadata__").GetProperty("note").GetString());

    private static byte[] Written()
    {
        var writer = new SafetensorsWriter();
        writer.AddMetadata("note", "a \"quoted\" café");
        writer.Add<byte>("a.bytes", new byte[] { 7, 255, 0 });
        writer.Add<float>("b.floats", new[] { 1f, 2f, 3f, 4f, 5f, -6.5f }, 2, 3);
        writer.Add<int>("c.ints", new[] { 1, -1, int.MaxValue });
        writer.Add<long>("d.longs", new[] { long.MinValue });
        writer.Add<float>("e.none", ReadOnlyMemory<float>.Empty, 0, 4);
        using var stream = new MemoryStream();
        writer.Save(stream);
        return stream.ToArray();
    }

    private (int Begin, int End) Offsets(string name)
    {
        var offsets = header.GetProperty(name).GetProperty("data_offsets");
        return (offsets[0].GetInt32(), offsets[1].GetInt32());
    }

    private delegate T Reader<T>(ReadOnlySpan<byte> bytes);

    private List<T> Elements<T>(string name, int size, Reader<T> read)
    {
        var (begin, end) = Offsets(name);
        return [.. Enumerable.Range(0, (end - begin) / size).Select(at => read(bytes.AsSpan(8 + headerLength + begin + (at * size))))];
    }
}
