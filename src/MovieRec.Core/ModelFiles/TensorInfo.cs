namespace MovieRec.Core.ModelFiles;

/// <summary>A tensor's entry in a safetensors header.</summary>
/// <param name="Type">Element type as the format spells it: F32, I32, I64, U8.</param>
/// <param name="Shape">Dimensions, outermost first.</param>
/// <param name="Begin">First byte, counted from the end of the header.</param>
/// <param name="End">The byte after the last one.</param>
public sealed record TensorInfo(string Type, IReadOnlyList<long> Shape, long Begin, long End)
{
    /// <summary>The number of elements, the product of the shape.</summary>
    public long Elements => Shape.Aggregate(1L, (product, size) => checked(product * size));
}
