namespace MovieRec.Core.ModelFiles;

/// <summary>The element types that model files use, out of those of the safetensors format.</summary>
internal static class TensorTypes
{
    public static string NameOf<T>() where T : unmanaged => default(T) switch
    {
        float => "F32",
        int => "I32",
        long => "I64",
        byte => "U8",
        _ => throw new NotSupportedException($"Tensors of {typeof(T)} are not written."),
    };

    public static int SizeOf(string type) => type switch
    {
        "F64" or "I64" or "U64" => 8,
        "F32" or "I32" or "U32" => 4,
        "F16" or "BF16" or "I16" or "U16" => 2,
        "U8" or "I8" or "BOOL" or "F8_E4M3" or "F8_E5M2" => 1,
        _ => throw new InvalidDataException($"Tensor type '{type}' is not part of the safetensors format."),
    };
}
