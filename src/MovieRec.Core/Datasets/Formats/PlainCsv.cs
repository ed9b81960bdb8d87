using MovieRec.Core.Datasets.Rows;

namespace MovieRec.Core.Datasets.Formats;

/// <summary>Ratings alone: the only csv file of the folder, <c>userId,movieId,rating[,timestamp]</c> with or without a header.</summary>
internal sealed class PlainCsv : IDatasetFormat
{
    public string Name => "plain csv";

    public string LooksFor => "a single .csv file (userId,movieId,rating[,timestamp])";

    public bool Recognises(SourceFolder folder) => folder.Matching("*.csv").Count == 1;

    public void Read(SourceFolder folder, ReadContext context, CatalogueBuilder catalogue, RatingRows ratings) =>
        RatingFileReader.Read(folder.Matching("*.csv")[0], context, ratings);
}
