using System.Runtime.InteropServices;

namespace MovieRec.Core.ModelFiles;

/// <summary>A claim on mapped memory: it stays mapped until the last claim is released.</summary>
internal readonly struct MappingLease : IDisposable
{
    private readonly SafeHandle handle;

    public MappingLease(SafeHandle handle)
    {
        var added = false;
        handle.DangerousAddRef(ref added);
        this.handle = handle;
    }

    public void Dispose() => handle.DangerousRelease();
}
