using MovieRec.Core.Catalogue;
using MovieRec.Core.Datasets;

namespace MovieRec.Application.Datasets;

/// <summary>The catalogue of a stored snapshot.</summary>
internal static class CurrentCatalogue
{
    public static async Task<MovieCatalogue> ReadAsync(IDatasetStore snapshots, string snapshot, CancellationToken cancellationToken)
    {
        using var folder = new ScratchFolder();
        await snapshots.DownloadAsync(snapshot, folder.Path, cancellationToken);
        return DatasetSnapshot.Read(folder.Path).Catalogue;
    }
}
