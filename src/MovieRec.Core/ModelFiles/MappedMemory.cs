using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace MovieRec.Core.ModelFiles;

/// <summary>Elements of a memory-mapped file as <see cref="Memory{T}"/>; valid until the file that owns the map is disposed.</summary>
internal sealed unsafe class MappedMemory<T>(SafeMemoryMappedViewHandle view, byte* start, int length) : MemoryManager<T>
    where T : unmanaged
{
    public override Span<T> GetSpan() => view.IsClosed
        ? throw new ObjectDisposedException(nameof(SafetensorsFile))
        : new(start, length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(((T*)start) + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
