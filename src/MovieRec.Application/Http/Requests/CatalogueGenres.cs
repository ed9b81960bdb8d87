using System.Runtime.CompilerServices;
using MovieRec.Core.Catalogue;

namespace MovieRec.Application.Http.Requests;

/// <summary>The genres of a catalogue, collected once per catalogue.</summary>
public static class CatalogueGenres
{
    private static readonly ConditionalWeakTable<MovieCatalogue, SortedSet<string>> Known = [];

    /// <summary>The genres in alphabetical order; names compare without case.</summary>
    public static IReadOnlySet<string> Of(MovieCatalogue catalogue) => Known.GetValue(
        catalogue, key => new(key.Movies.SelectMany(movie => movie.Genres), StringComparer.OrdinalIgnoreCase));
}
