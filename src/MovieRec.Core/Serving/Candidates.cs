using System.Buffers;

namespace MovieRec.Core.Serving;

/// <summary>Which items may be in an answer: one flag per item in a rented buffer, unset before it is filled.</summary>
internal readonly struct Candidates(int items) : IDisposable
{
    private readonly bool[] buffer = ArrayPool<bool>.Shared.Rent(items);

    public Span<bool> Eligible => buffer.AsSpan(0, items);

    public void Dispose() => ArrayPool<bool>.Shared.Return(buffer);
}
