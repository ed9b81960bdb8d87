using System.Buffers;

namespace MovieRec.Core.Serving;

/// <summary>One number per item in a rented buffer, unset before it is filled.</summary>
internal readonly struct Scores(int items) : IDisposable
{
    private readonly float[] buffer = ArrayPool<float>.Shared.Rent(items);

    public Span<float> Values => buffer.AsSpan(0, items);

    public void Dispose() => ArrayPool<float>.Shared.Return(buffer);
}
