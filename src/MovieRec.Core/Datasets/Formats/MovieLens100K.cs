using MovieRec.Core.Catalogue;
using MovieRec.Core.Datasets.Rows;
using MovieRec.Core.Datasets.Text;

namespace MovieRec.Core.Datasets.Formats;

/// <summary>MovieLens 100K: <c>u.data</c> with tabs, <c>u.item</c> with "|" and one flag per genre of <c>u.genre</c>.</summary>
internal sealed class MovieLens100K : IDatasetFormat
{
    private const int FirstFlag = 5;
    private const string UnknownGenre = "unknown";

    private static readonly string[] UsualGenres =
    [
        UnknownGenre, "Action", "Adventure", "Animation", "Children's", "Comedy", "Crime", "Documentary", "Drama", "Fantasy", "Film-Noir",
        "Horror", "Musical", "Mystery", "Romance", "Sci-Fi", "Thriller", "War", "Western",
    ];

    public string Name => "MovieLens 100K";

    public string LooksFor => "u.data";

    public bool Recognises(SourceFolder folder) => folder.Find("u.data") is not null;

    public void Read(SourceFolder folder, ReadContext context, CatalogueBuilder catalogue, RatingRows ratings)
    {
        var genres = folder.Find("u.genre") is { } file ? ReadGenres(file, context) : UsualGenres;
        if (folder.Find("u.item") is { } items)
        {
            TextLines.Read(items, context, line => Film(line, genres) is { } film ? catalogue.Add(film) : RatingLine.WrongFieldCount);
        }

        RatingFileReader.Read(folder.Find("u.data")!, context, ratings);
    }

    private static string[] ReadGenres(SourceFile file, ReadContext context)
    {
        var genres = new SortedDictionary<int, string>();
        TextLines.Read(file, context, line =>
        {
            var fields = line.Split('|');
            return fields.Length == 2 && int.TryParse(fields[1], out var flag) && genres.TryAdd(flag, fields[0]) ? null : RatingLine.WrongFieldCount;
        });
        return [.. genres.Values];
    }

    private static Movie? Film(string line, string[] genres)
    {
        var fields = line.Split('|');
        if (fields.Length != FirstFlag + genres.Length)
        {
            return null;
        }

        var title = MovieTitle.Parse(fields[1]);
        var releaseDate = fields[2];
        var flagged = genres.Where((genre, flag) => fields[FirstFlag + flag].Trim() == "1" && genre != UnknownGenre);
        return new(Numbers.Id(fields[0]), title.Title, title.Year ?? Numbers.Year(releaseDate.Length > 4 ? releaseDate[^4..] : ""), [.. flagged]);
    }
}
