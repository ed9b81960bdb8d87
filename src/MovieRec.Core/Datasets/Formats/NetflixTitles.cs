using MovieRec.Core.Catalogue;
using MovieRec.Core.Datasets.Rows;
using MovieRec.Core.Datasets.Text;

namespace MovieRec.Core.Datasets.Formats;

/// <summary>A catalogue of Netflix without ratings: <c>netflix_titles.csv</c>; show "s1" is film 1.</summary>
internal sealed class NetflixTitles : IDatasetFormat
{
    private const string FileName = "netflix_titles.csv";
    private const int MaximumCast = 20;

    public string Name => "Netflix titles";

    public string LooksFor => FileName;

    public bool Recognises(SourceFolder folder) => folder.Find(FileName) is not null;

    public void Read(SourceFolder folder, ReadContext context, CatalogueBuilder catalogue, RatingRows ratings) =>
        CsvColumns.Read(
            folder.Find(FileName)!,
            context,
            ["show_id", "title", "director", "cast", "release_year", "listed_in", "description"],
            row => catalogue.Add(Film(row)));

    private static Movie Film(CsvRow row) =>
        new(Numbers.Id(row["show_id"].TrimStart('s')), row["title"], Numbers.Year(row["release_year"]), row.List("listed_in", ','))
        {
            Directors = row.List("director", ','),
            Cast = [.. row.List("cast", ',').Take(MaximumCast)],
            Overview = row["description"],
        };
}
