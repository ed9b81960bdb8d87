using MovieRec.Core.Datasets.Rows;

namespace MovieRec.Core.Datasets.Formats;

/// <summary>A form in which data sets are published.</summary>
internal interface IDatasetFormat
{
    /// <summary>The format's name for people.</summary>
    string Name { get; }

    /// <summary>The files that it is recognised by, for people.</summary>
    string LooksFor { get; }

    /// <summary>True if the folder's files are of this format.</summary>
    bool Recognises(SourceFolder folder);

    /// <summary>Reads the folder's films and ratings.</summary>
    void Read(SourceFolder folder, ReadContext context, CatalogueBuilder catalogue, RatingRows ratings);
}
