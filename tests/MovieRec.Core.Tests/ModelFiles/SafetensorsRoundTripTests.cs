using FsCheck;
using FsCheck.Fluent;
using MovieRec.Core.ModelFiles;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.ModelFiles;

public sealed class SafetensorsRoundTripTests
{
    [Fact]
    public void What_is_written_is_read_bit_by_bit()
    {
        var tensors = ArbMap.Default.ArbFor<(float[] Floats, int[] Ints, long[] Longs, byte[] Bytes)>();
        Prop.ForAll(tensors, values =>
        {
            var writer = new SafetensorsWriter();
            writer.Add<float>("floats", values.Floats);
            writer.Add<int>("ints", values.Ints);
            writer.Add<long>("longs", values.Longs, values.Longs.Length, 1);
            writer.Add<byte>("bytes", values.Bytes);
            using var folder = new TemporaryFolder();
            using var file = Saved(writer, folder);
            return file.Get<float>("floats").ToArray().Select(BitConverter.SingleToInt32Bits).SequenceEqual(values.Floats.Select(BitConverter.SingleToInt32Bits))
                && file.Get<int>("ints", values.Ints.Length).Span.SequenceEqual(values.Ints)
                && file.Get<long>("longs", -1, 1).Span.SequenceEqual(values.Longs)
                && file.Get<byte>("bytes").Span.SequenceEqual(values.Bytes);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_name_and_metadata_survive()
    {
        var texts = ArbMap.Default.ArbFor<UnicodeString>().Filter(text => text?.Get is { } letters && !letters.Any(char.IsSurrogate));
        Prop.ForAll(texts, texts, (name, value) =>
        {
            var writer = new SafetensorsWriter();
            writer.AddMetadata(name.Get, value.Get);
            writer.Add<int>(name.Get, new[] { 1 });
            using var folder = new TemporaryFolder();
            using var file = Saved(writer, folder);
            return file.Metadata[name.Get] == value.Get && file.Tensors.Keys.Single() == name.Get;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_tensor_is_written_with_what_its_memory_holds_at_that_time_in_the_order_of_names_whatever_the_order_of_adding()
    {
        using var one = new MemoryStream();
        using var other = new MemoryStream();
        Writer("a", "b").Save(one);
        Writer("b", "a").Save(other);

        Assert.Equal(one.ToArray(), other.ToArray());

        static SafetensorsWriter Writer(params string[] names)
        {
            var writer = new SafetensorsWriter();
            foreach (var name in names)
            {
                writer.Add<int>(name, new[] { name[0], 0 }, 2, 1);
            }

            return writer;
        }
    }

    [Theory]
    [InlineData("taken", 2, "there already")]
    [InlineData("__metadata__", 2, "not a tensor's name")]
    [InlineData("fresh", 3, "has 2 elements")]
    public void A_name_that_is_taken_or_reserved_and_a_shape_that_does_not_fit_are_refused(string name, long size, string message)
    {
        var writer = new SafetensorsWriter();
        writer.Add<int>("taken", new[] { 1 });

        Assert.Contains(message, Assert.Throws<ArgumentException>(() => writer.Add<int>(name, new[] { 1, 2 }, size)).Message, StringComparison.Ordinal);
    }

    private static SafetensorsFile Saved(SafetensorsWriter writer, TemporaryFolder folder)
    {
        writer.Save(folder.Of("x.safetensors"));
        return SafetensorsFile.Open(folder.Of("x.safetensors"));
    }
}
