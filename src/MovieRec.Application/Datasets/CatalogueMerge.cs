using System.Globalization;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Datasets;

namespace MovieRec.Application.Datasets;

/// <summary>Adds a data set's films to those in storage.</summary>
internal static class CatalogueMerge
{
    private const double MaximumDisagreement = 0.2;
    private const int Examples = 3;

    /// <summary>The films of the data set in their order, then those that only storage has. Of a film in both the data set's is taken.</summary>
    /// <exception cref="DatasetException">The titles of too many films in both disagree.</exception>
    public static MovieCatalogue Merge(MovieCatalogue incoming, MovieCatalogue known)
    {
        Check(incoming, known);
        return new([
            .. incoming.Movies.Select(movie => DatasetTitles.IsSynthesised(movie) ? known.Find(movie.Id) ?? movie : movie),
            .. known.Movies.Where(movie => incoming.Find(movie.Id) is null),
        ]);
    }

    private static void Check(MovieCatalogue incoming, MovieCatalogue known)
    {
        var shared = incoming.Movies
            .Where(movie => !DatasetTitles.IsSynthesised(movie))
            .Select(movie => (New: movie, Old: known.Find(movie.Id)))
            .Where(pair => pair.Old is not null && !DatasetTitles.IsSynthesised(pair.Old))
            .ToList();
        var different = shared.Where(pair => TitleText.Fold(pair.New.Title) != TitleText.Fold(pair.Old!.Title)).ToList();
        if (different.Count > MaximumDisagreement * shared.Count)
        {
            var examples = different.Take(Examples).Select(pair => string.Create(
                CultureInfo.InvariantCulture, $"{pair.New.Id} is \"{pair.Old}\" in storage and \"{pair.New}\" in the data set"));
            throw new DatasetException(
                $"This data set numbers films differently from the data in storage: {different.Count} of {shared.Count} films in both have other titles "
                + $"({string.Join("; ", examples)}). Import it with replace to remove what is stored, or into other storage.");
        }
    }
}
