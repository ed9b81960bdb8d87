using MovieRec.Core.Catalogue;
using MovieRec.Core.Datasets.Text;

namespace MovieRec.Core.Datasets;

/// <summary>
/// A metadata file in the form of <c>tmdb-movies.csv</c>: cast, director, keywords and genres separated by "|", overview. It joins by IMDb
/// number where the data set has links, else by title and year where that names one film only.
/// </summary>
internal sealed class MetadataFile
{
    private const int MaximumCast = 20;

    private readonly Dictionary<int, Movie> byImdb = [];
    private readonly Dictionary<(string Title, int Year), Movie?> byTitle = [];

    private MetadataFile()
    {
    }

    /// <summary>Enriches the films of a catalogue; returns how many were matched.</summary>
    public static int Enrich(SourceFile file, ReadContext context, CatalogueBuilder catalogue)
    {
        var metadata = new MetadataFile();
        CsvColumns.Read(file, context, ["imdb_id", "original_title", "cast", "director", "keywords", "overview", "genres", "release_year"], metadata.Add);
        var matched = 0;
        for (var index = 0; index < catalogue.Movies.Count; index++)
        {
            if (metadata.Find(catalogue.Movies[index], catalogue) is { } known)
            {
                catalogue.Replace(index, Merge(catalogue.Movies[index], known, context.Options.MaximumKeywords));
                matched++;
            }
        }

        return matched;
    }

    private string? Add(CsvRow row)
    {
        var (title, year) = (row["original_title"], Numbers.Year(row["release_year"]));
        if (title.Length == 0)
        {
            return CatalogueBuilder.NoTitle;
        }

        var movie = new Movie(0, title, year, row.List("genres", '|'))
        {
            Directors = row.List("director", '|'),
            Cast = [.. row.List("cast", '|').Take(MaximumCast)],
            Keywords = row.List("keywords", '|'),
            Overview = row["overview"],
        };
        if (Numbers.Imdb(row["imdb_id"]) is > 0 and var imdb)
        {
            byImdb.TryAdd(imdb, movie);
        }

        if (year is { } known)
        {
            var key = (TitleText.Fold(title), known);
            byTitle[key] = byTitle.ContainsKey(key) ? null : movie;
        }

        return null;
    }

    private Movie? Find(Movie movie, CatalogueBuilder catalogue)
    {
        if (catalogue.ImdbNumbers.TryGetValue(movie.Id, out var imdb) && byImdb.TryGetValue(imdb, out var linked))
        {
            return linked;
        }

        return movie.Year is { } year
            ? byTitle.GetValueOrDefault((TitleText.Fold(movie.Title), year))
                ?? byTitle.GetValueOrDefault((TitleText.Fold(MovieTitle.WithoutAlternatives(movie.Title)), year))
            : null;
    }

    private static Movie Merge(Movie movie, Movie known, int maximumKeywords) => movie with
    {
        Year = movie.Year ?? known.Year,
        Genres = movie.Genres.Count > 0 ? movie.Genres : known.Genres,
        Directors = movie.Directors.Count > 0 ? movie.Directors : known.Directors,
        Cast = movie.Cast.Count > 0 ? movie.Cast : known.Cast,
        Keywords = [.. movie.Keywords.Concat(known.Keywords).Distinct(StringComparer.OrdinalIgnoreCase).Take(Math.Max(maximumKeywords, movie.Keywords.Count))],
        Overview = movie.Overview.Length > 0 ? movie.Overview : known.Overview,
    };
}
