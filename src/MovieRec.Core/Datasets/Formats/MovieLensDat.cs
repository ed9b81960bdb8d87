using MovieRec.Core.Catalogue;
using MovieRec.Core.Datasets.Rows;
using MovieRec.Core.Datasets.Text;

namespace MovieRec.Core.Datasets.Formats;

/// <summary>MovieLens 1M and 10M: <c>ratings.dat</c> and <c>movies.dat</c> with "::" between fields.</summary>
internal sealed class MovieLensDat : IDatasetFormat
{
    private const string Separator = "::";
    private const string NoGenres = "(no genres listed)";

    public string Name => "MovieLens dat";

    public string LooksFor => "ratings.dat or ratings-*.dat (user::movie::rating[::timestamp])";

    public bool Recognises(SourceFolder folder) => Ratings(folder) is not null;

    public void Read(SourceFolder folder, ReadContext context, CatalogueBuilder catalogue, RatingRows ratings)
    {
        if (folder.Find("movies.dat") is { } movies)
        {
            TextLines.Read(movies, context, line => Film(line) is { } film ? catalogue.Add(film) : RatingLine.WrongFieldCount);
        }

        RatingFileReader.Read(Ratings(folder)!, context, ratings);
    }

    private static SourceFile? Ratings(SourceFolder folder) => folder.Find("ratings.dat") ?? (folder.Matching("ratings-*.dat") is [var first, ..] ? first : null);

    // The title may hold a separator of its own.
    private static Movie? Film(string line)
    {
        var fields = line.Split(Separator);
        if (fields.Length < 3)
        {
            return null;
        }

        var title = MovieTitle.Parse(string.Join(Separator, fields[1..^1]));
        var genres = fields[^1] == NoGenres ? [] : fields[^1].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(Numbers.Id(fields[0]), title.Title, title.Year, genres);
    }
}
