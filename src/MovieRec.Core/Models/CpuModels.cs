using MovieRec.Core.Models.Content;
using MovieRec.Core.Models.Ials;
using MovieRec.Core.Models.Popular;

namespace MovieRec.Core.Models;

/// <summary>The model kinds that need no accelerator and no native library.</summary>
public static class CpuModels
{
    /// <summary>All of them.</summary>
    public static ModelKinds Kinds { get; } = new([new PopularKind(), new ContentKind(), new IalsKind()]);
}
