using FsCheck;
using FsCheck.Fluent;
using MovieRec.Core.ModelFiles;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.ModelFiles;

public sealed class CorruptSafetensorsTests
{
    private const string One = """{"a":{"dtype":"I32","shape":[1],"data_offsets":[0,4]}}""";

    [Fact]
    public void A_hand_made_file_is_read()
    {
        using var folder = new TemporaryFolder();
        using var file = SafetensorsFile.Open(RawSafetensors.Save(folder, RawSafetensors.Bytes(One, 42, 0, 0, 0)));

        Assert.Equal([42], file.Get<int>("a", 1).ToArray());
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"I32","shape":[1],"data_offsets":[0,4]}""", "no safetensors header")]
    [InlineData(""" {"a":{"dtype":"I32","shape":[1],"data_offsets":[0,4]}}""", "does not start")]
    [InlineData("[]", "does not start")]
    [InlineData("""{"a":{"dtype":"I32","shape":[1]}}""", "no safetensors header")]
    [InlineData("""{"a":{"dtype":"I32","shape":[1],"data_offsets":[0]}}""", "data_offsets")]
    [InlineData("""{"a":{"dtype":"I32","shape":[1],"data_offsets":[0,4,8]}}""", "data_offsets")]
    [InlineData("""{"a":{"dtype":"I32","shape":[1.5],"data_offsets":[0,4]}}""", "no safetensors header")]
    [InlineData("""{"a":{"dtype":"I32","shape":"1","data_offsets":[0,4]}}""", "no safetensors header")]
    [InlineData("""{"a":{"dtype":"I32","shape":[2],"data_offsets":[0,4]}}""", "'a'")]
    [InlineData("""{"a":{"dtype":"I32","shape":[-1],"data_offsets":[0,4]}}""", "'a'")]
    [InlineData("""{"a":{"dtype":"I32","shape":[4294967296,4294967296],"data_offsets":[0,4]}}""", "no safetensors header")]
    [InlineData("""{"a":{"dtype":"I33","shape":[1],"data_offsets":[0,4]}}""", "I33")]
    [InlineData("""{"a":{"dtype":"I32","shape":[0],"data_offsets":[4,4]}}""", "'a'")]
    [InlineData("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[3],"data_offsets":[1,4]}}""", "'b'")]
    [InlineData("""{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"b":{"dtype":"U8","shape":[1],"data_offsets":[3,4]}}""", "'b'")]
    [InlineData("""{"a":{"dtype":"U8","shape":[3],"data_offsets":[0,3]}}""", "end at byte 3 of 4")]
    [InlineData("""{"a":{"dtype":"U8","shape":[5],"data_offsets":[0,5]}}""", "end at byte 5 of 4")]
    [InlineData("""{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"a":{"dtype":"U8","shape":[0],"data_offsets":[4,4]}}""", "twice")]
    [InlineData("""{"__metadata__":{"a":1},"a":{"dtype":"I32","shape":[1],"data_offsets":[0,4]}}""", "no safetensors header")]
    public void A_header_that_breaks_the_layout_is_refused_with_what_is_wrong(string header, string message) =>
        Assert.Contains(message, RawSafetensors.OpeningFails(RawSafetensors.Bytes(header, 1, 2, 3, 4)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(20)]
    [InlineData(63)]
    public void A_truncated_file_is_refused(int length) => RawSafetensors.OpeningFails(RawSafetensors.Bytes(One, 1, 2, 3, 4)[..length]);

    [Theory]
    [InlineData(0UL)]
    [InlineData(1000UL)]
    [InlineData(100_000_001UL)]
    [InlineData(ulong.MaxValue)]
    public void A_header_length_that_the_file_cannot_hold_is_refused(ulong length)
    {
        var bytes = RawSafetensors.Bytes(One, 1, 2, 3, 4);
        BitConverter.TryWriteBytes(bytes, length);

        Assert.Contains("header length", RawSafetensors.OpeningFails(bytes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flipped_header_byte_gives_a_readable_file_or_an_error_of_its_own_type()
    {
        var intact = RawSafetensors.Bytes(One, 1, 2, 3, 4);
        var flips = Gen.Choose(0, intact.Length - 5).Zip(Gen.Choose(1, 255)).ToArbitrary();
        using var folder = new TemporaryFolder();
        Prop.ForAll(flips, flip =>
        {
            var (at, mask) = flip;
            var bytes = intact.ToArray();
            bytes[at] ^= (byte)mask;
            try
            {
                using var file = SafetensorsFile.Open(RawSafetensors.Save(folder, bytes));
                return file.Tensors.Values.All(tensor => tensor.Begin == 0 && tensor.End == 4);
            }
            catch (InvalidDataException)
            {
                return true;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void A_tensor_that_is_missing_or_has_another_type_or_shape_is_named()
    {
        using var folder = new TemporaryFolder();
        using var file = SafetensorsFile.Open(RawSafetensors.Save(folder, RawSafetensors.Bytes(One, 42, 0, 0, 0)));

        Assert.Contains("'b' is missing", Assert.Throws<InvalidDataException>(() => file.Get<int>("b")).Message, StringComparison.Ordinal);
        Assert.Contains("type I32, expected F32", Assert.Throws<InvalidDataException>(() => file.Get<float>("a")).Message, StringComparison.Ordinal);
        Assert.Contains("shape [1], expected [2]", Assert.Throws<InvalidDataException>(() => file.Get<int>("a", 2)).Message, StringComparison.Ordinal);
        Assert.Contains("expected [-1, 1]", Assert.Throws<InvalidDataException>(() => file.Get<int>("a", -1, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_of_a_disposed_file_cannot_be_touched()
    {
        using var folder = new TemporaryFolder();
        var file = SafetensorsFile.Open(RawSafetensors.Save(folder, RawSafetensors.Bytes(One, 42, 0, 0, 0)));
        var memory = file.Get<int>("a");
        file.Dispose();
        file.Dispose();

        Assert.Throws<ObjectDisposedException>(() => memory.ToArray());
    }
}
