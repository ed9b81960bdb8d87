using MovieRec.Application.ModelStore;
using MovieRec.Application.Tests.Training.World;
using MovieRec.Core.ModelFiles;
using MovieRec.Core.Models;
using MovieRec.Core.Ratings;
using MovieRec.Testing.Data;

namespace MovieRec.Application.Tests.ModelStore;

/// <summary>Small complete model versions.</summary>
internal static class TinyVersions
{
    public static async Task UploadAsync(IModelStore store, string version)
    {
        using var folder = new TemporaryFolder();
        var kind = CpuModels.Kinds.Find("popular")!;
        var ratings = RatingMatrix.FromRows(2, TinyCinema.Films, [0, 1, 1], [0, 0, 1], [5, 4, 3], [0, 0, 0]);
        var model = kind.Fit(new(TinyCinema.Catalogue, ratings), ModelSettings.For(kind), new());
        ModelFolder.Write(folder.Path, new(version, "popular", DateTimeOffset.UnixEpoch, "tiny"), TinyCinema.Catalogue, [model]);
        await store.UploadAsync(version, folder.Path, default);
    }

    public static async Task PromoteAsync(IModelStore store, string version) =>
        Assert.True((await new ModelPromotion(store, TimeProvider.System).PromoteAsync(version, default)).Serves);
}
