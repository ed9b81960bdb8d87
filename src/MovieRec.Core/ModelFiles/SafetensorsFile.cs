using System.IO.MemoryMappedFiles;

namespace MovieRec.Core.ModelFiles;

/// <summary>
/// A memory-mapped safetensors file. Opening checks the whole layout; nothing in the file is executed.
/// Memory handed out is valid until the file is disposed.
/// </summary>
public sealed unsafe class SafetensorsFile : IDisposable
{
    private readonly MemoryMappedFile map;
    private readonly MemoryMappedViewAccessor view;
    private readonly SafetensorsHeader header;
    private readonly byte* data;
    private int disposed;

    private SafetensorsFile(MemoryMappedFile map, MemoryMappedViewAccessor view, SafetensorsHeader header, byte* data)
    {
        this.map = map;
        this.view = view;
        this.header = header;
        this.data = data;
    }

    /// <summary>The tensors by name.</summary>
    public IReadOnlyDictionary<string, TensorInfo> Tensors => header.Tensors;

    /// <summary>The header's <c>__metadata__</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata => header.Metadata;

    /// <summary>Maps a file and checks its header.</summary>
    /// <exception cref="InvalidDataException">The file breaks the safetensors layout; the message says where.</exception>
    public static SafetensorsFile Open(string path)
    {
        var length = new FileInfo(path).Length;
        var header = SafetensorsHeader.Read(path, length);
        var map = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        return new(map, view, header, start + view.PointerOffset + header.DataStart);
    }

    /// <summary>A tensor's elements, row-major.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <param name="shape">The shape it must have; -1 for a dimension of any size. Left out: any shape.</param>
    /// <exception cref="InvalidDataException">The tensor is missing, has another type or shape, or more than 2³¹ - 1 elements.</exception>
    public ReadOnlyMemory<T> Get<T>(string name, params ReadOnlySpan<long> shape) where T : unmanaged
    {
        if (!Tensors.TryGetValue(name, out var info))
        {
            throw new InvalidDataException($"Tensor '{name}' is missing.");
        }

        if (info.Type != TensorTypes.NameOf<T>())
        {
            throw new InvalidDataException($"Tensor '{name}' has type {info.Type}, expected {TensorTypes.NameOf<T>()}.");
        }

        if (!shape.IsEmpty && !Fits(info.Shape, shape))
        {
            throw new InvalidDataException($"Tensor '{name}' has shape [{string.Join(", ", info.Shape)}], expected [{string.Join(", ", shape.ToArray())}].");
        }

        return info.Elements <= int.MaxValue
            ? new MappedMemory<T>(view.SafeMemoryMappedViewHandle, data + info.Begin, (int)info.Elements).Memory
            : throw new InvalidDataException($"Tensor '{name}' has {info.Elements} elements, more than one span can hold.");
    }

    private static bool Fits(IReadOnlyList<long> actual, ReadOnlySpan<long> expected)
    {
        var fits = actual.Count == expected.Length;
        for (var at = 0; fits && at < expected.Length; at++)
        {
            fits = expected[at] == -1 || expected[at] == actual[at];
        }

        return fits;
    }

    /// <summary>Keeps the memory mapped, also if the file is disposed meanwhile, until the lease is.</summary>
    /// <exception cref="ObjectDisposedException">The file is disposed already.</exception>
    internal MappingLease Lease() => new(view.SafeMemoryMappedViewHandle);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0)
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            map.Dispose();
        }
    }
}
