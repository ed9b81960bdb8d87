using MovieRec.Core.Datasets.Rows;
using MovieRec.Core.Datasets.Text;

namespace MovieRec.Core.Datasets.Formats;

/// <summary>The Netflix Prize: <c>combined_data_*.txt</c> and <c>movie_titles.csv</c>, whose titles hold commas and are not quoted.</summary>
internal sealed class NetflixPrize : IDatasetFormat
{
    private const string RatingFiles = "combined_data_*.txt";

    public string Name => "Netflix Prize";

    public string LooksFor => RatingFiles;

    public bool Recognises(SourceFolder folder) => folder.Matching(RatingFiles).Count > 0;

    public void Read(SourceFolder folder, ReadContext context, CatalogueBuilder catalogue, RatingRows ratings)
    {
        if (folder.Find("movie_titles.csv") is { } titles)
        {
            TextLines.Read(titles, context, line => line.Split(',', 3) is [var id, var year, var title]
                ? catalogue.Add(new(Numbers.Id(id), title.Trim(), Numbers.Year(year), []))
                : RatingLine.WrongFieldCount);
        }

        foreach (var file in folder.Matching(RatingFiles))
        {
            NetflixPrizeRatings.Read(file, context, ratings);
        }
    }
}
