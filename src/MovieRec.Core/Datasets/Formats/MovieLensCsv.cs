using MovieRec.Core.Catalogue;
using MovieRec.Core.Datasets.Rows;
using MovieRec.Core.Datasets.Text;

namespace MovieRec.Core.Datasets.Formats;

/// <summary>MovieLens since 2015 (latest, 20M, 25M, 32M): <c>ratings.csv</c>, <c>movies.csv</c>, optionally <c>tags.csv</c> and <c>links.csv</c>.</summary>
internal sealed class MovieLensCsv : IDatasetFormat
{
    private const string NoGenres = "(no genres listed)";

    public string Name => "MovieLens csv";

    public string LooksFor => "ratings.csv with movies.csv";

    public bool Recognises(SourceFolder folder) => folder.Find("ratings.csv") is not null && folder.Find("movies.csv") is not null;

    public void Read(SourceFolder folder, ReadContext context, CatalogueBuilder catalogue, RatingRows ratings)
    {
        CsvColumns.Read(folder.Find("movies.csv")!, context, ["movieId", "title", "genres"], row => catalogue.Add(Film(row)));
        if (folder.Find("tags.csv") is { } tags)
        {
            ViewersTags.Read(tags, context, catalogue);
        }

        if (folder.Find("links.csv") is { } links)
        {
            ReadLinks(links, context, catalogue);
        }

        RatingFileReader.Read(folder.Find("ratings.csv")!, context, ratings);
    }

    private static Movie Film(CsvRow row)
    {
        var title = MovieTitle.Parse(row["title"]);
        return new(Numbers.Id(row["movieId"]), title.Title, title.Year, row["genres"] == NoGenres ? [] : row.List("genres", '|'));
    }

    private static void ReadLinks(SourceFile file, ReadContext context, CatalogueBuilder catalogue) =>
        CsvColumns.Read(file, context, ["movieId", "imdbId"], row =>
        {
            var (movieId, imdb) = (Numbers.Id(row["movieId"]), Numbers.Imdb(row["imdbId"]));
            if (movieId > 0 && imdb > 0)
            {
                catalogue.ImdbNumbers[movieId] = imdb;
            }

            return movieId > 0 ? null : CatalogueBuilder.BadId;
        });
}
