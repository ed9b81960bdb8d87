using MovieRec.Core.Features;
using MovieRec.Core.ModelFiles;

namespace MovieRec.Core.Models.Content;

/// <summary>The content model's tensors: <c>neighbours</c> and <c>similarities</c> (films × K), and the vectors in compressed rows.</summary>
internal static class ContentTensors
{
    private const string Prefix = ContentModel.ModelName + ".";

    public static void Write(SafetensorsWriter file, SparseRows vectors, NeighbourLists neighbours)
    {
        file.Add(Prefix + "neighbours", neighbours.Items, vectors.RowCount, neighbours.Length);
        file.Add(Prefix + "similarities", neighbours.Similarities, vectors.RowCount, neighbours.Length);
        file.Add(Prefix + "offsets", vectors.Offsets);
        file.Add(Prefix + "features", vectors.Features);
        file.Add(Prefix + "values", vectors.Values);
    }

    public static ContentModel Read(SafetensorsFile file)
    {
        var items = file.Get<int>(Prefix + "neighbours", -1, -1);
        var shape = file.Tensors[Prefix + "neighbours"].Shape;
        var similarities = file.Get<float>(Prefix + "similarities", shape[0], shape[1]);
        var offsets = file.Get<int>(Prefix + "offsets", shape[0] + 1);
        var features = file.Get<int>(Prefix + "features", -1);
        var values = file.Get<float>(Prefix + "values", features.Length);
        CheckOffsets(offsets.Span, features.Length);
        Check(items.Span.ContainsAnyExceptInRange(-1, (int)shape[0] - 1), "neighbours", "names a film that there is none of");
        Check(features.Span.ContainsAnyExceptInRange(0, int.MaxValue - 1), "features", "holds a feature below 0");
        return new(new(offsets, features, values, Highest(features.Span) + 1), new(items, similarities, (int)shape[1]));
    }

    private static void CheckOffsets(ReadOnlySpan<int> offsets, int length)
    {
        var ascending = true;
        for (var row = 1; row < offsets.Length; row++)
        {
            ascending &= offsets[row] >= offsets[row - 1];
        }

        Check(!ascending || offsets[0] != 0 || offsets[^1] != length, "offsets", $"does not ascend from 0 to {length}");
    }

    private static int Highest(ReadOnlySpan<int> features) => features.IsEmpty ? -1 : System.Numerics.Tensors.TensorPrimitives.Max(features);

    private static void Check(bool broken, string tensor, string what)
    {
        if (broken)
        {
            throw new InvalidDataException($"Tensor '{Prefix}{tensor}' {what}.");
        }
    }
}
