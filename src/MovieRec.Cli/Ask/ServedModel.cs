using MovieRec.Application.ModelStore;
using MovieRec.Cli.Storage;
using MovieRec.Cli.Verbs;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Serving;

namespace MovieRec.Cli.Ask;

/// <summary>The serving model, asked from the terminal.</summary>
internal static class ServedModel
{
    public static async Task<ModelLease> AcquireAsync(StorageSession storage, CancellationToken cancellationToken)
    {
        var cache = storage.Get<ModelCache>();
        await cache.RefreshAsync(cancellationToken);
        return cache.Acquire() ?? throw new WorkFailedException(cache.Status.LastError is { } error
            ? $"the serving model cannot be loaded: {error}"
            : "no model serves yet; `movierec up` or `movierec train` makes one.");
    }

    /// <summary>The film that an id or a title means.</summary>
    /// <exception cref="WrongUsageException">There is none, or there are several; the message lists them.</exception>
    public static Movie Find(ServingModel model, string titleOrId)
    {
        if (int.TryParse(titleOrId, out var id) && model.Catalogue.Find(id) is { } byId)
        {
            return byId;
        }

        var match = new CatalogueSearch(model.Catalogue).FindByTitle(titleOrId);
        return match.Movie ?? throw new WrongUsageException(match.Candidates.Count == 0
            ? $"no film is called '{titleOrId}'."
            : $"'{titleOrId}' can be {string.Join("; ", match.Candidates.Select(movie => $"{movie} = {movie.Id}"))}. Name one by its id.");
    }
}
