using MovieRec.Core.Datasets.Formats;
using MovieRec.Core.Datasets.Rows;
using MovieRec.Core.Progress;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Datasets;

/// <summary>
/// Reads the data sets that people have. The format is recognised by the files in the folder; any file may be compressed with gzip.
/// Malformed lines are left out, counted and reported.
/// </summary>
public static class DatasetReader
{
    private static readonly IDatasetFormat[] Formats =
        [new MovieLensCsv(), new MovieLensDat(), new MovieLens100K(), new NetflixPrize(), new NetflixTitles(), new PlainCsv()];

    /// <summary>Reads a data set.</summary>
    /// <param name="folder">Its folder, or a single file of ratings.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="progress">Told the bytes read of each file.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DatasetException">No format is recognised, or a file is damaged or has too many malformed lines.</exception>
    public static Dataset Read(string folder, DatasetReadOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        var context = new ReadContext(options, progress, cancellationToken);
        var catalogue = new CatalogueBuilder();
        var rows = new RatingRows();
        var (name, format) = File.Exists(folder) ? ReadFile(folder, context, rows) : ReadFolder(folder, context, catalogue, rows);
        int? matched = options.MetadataFile is { } path ? MetadataFile.Enrich(Source(path), context, catalogue) : null;
        var (ratings, duplicates) = rows.Build();
        var synthesised = catalogue.Synthesise(ratings.MovieIds);
        var report = Report(format, context, ratings, duplicates) with
        {
            Movies = catalogue.Movies.Count,
            SynthesisedMovies = synthesised,
            MetadataMatched = matched,
        };
        return new(options.Name ?? name, new([.. catalogue.Movies]), ratings, report);
    }

    /// <summary>Reads one file of ratings: fields separated by commas, tabs or "::", or the Netflix Prize's form.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read it; null for the defaults.</param>
    /// <param name="progress">Told the bytes read.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DatasetException">The file is missing, damaged or has too many malformed lines.</exception>
    public static RatingsFile ReadRatingsFile(
        string path, DatasetReadOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var context = new ReadContext(options ?? DatasetReadOptions.Default, progress, cancellationToken);
        var rows = new RatingRows();
        var (_, format) = ReadFile(path, context, rows);
        var (ratings, duplicates) = rows.Build();
        return new(ratings, Report(format, context, ratings, duplicates) with { Movies = ratings.MovieIds.Count });
    }

    private static (string Name, string Format) ReadFolder(string path, ReadContext context, CatalogueBuilder catalogue, RatingRows rows)
    {
        var folder = new SourceFolder(path);
        var format = Array.Find(Formats, candidate => candidate.Recognises(folder)) ?? throw new DatasetException(
            $"No known data set is in {path}. Looked for: {string.Join("; ", Formats.Select(candidate => $"{candidate.LooksFor} ({candidate.Name})"))}; each also with .gz.");
        format.Read(folder, context, catalogue, rows);
        return (folder.Name, format.Name);
    }

    private static (string Name, string Format) ReadFile(string path, ReadContext context, RatingRows rows)
    {
        var file = Source(path);
        var name = Path.GetFileNameWithoutExtension(file.PlainName);
        if (file.StartsWithNetflixMovie())
        {
            NetflixPrizeRatings.Read(file, context, rows);
            return (name, "Netflix Prize ratings");
        }

        RatingFileReader.Read(file, context, rows);
        return (name, "ratings file");
    }

    private static SourceFile Source(string path) =>
        File.Exists(path) ? new(path) : throw new DatasetException($"There is no file {path}.");

    private static ImportReport Report(string format, ReadContext context, RatingTable ratings, int duplicates) => new()
    {
        Format = format,
        Files = context.Files,
        Lines = context.Rejected.Lines,
        Ratings = ratings.Count,
        Users = ratings.UserIds.Count,
        Duplicates = duplicates,
        RejectedByReason = context.Rejected.ByReason,
        RejectedSamples = context.Rejected.Samples,
        Notes = context.Notes,
    };
}
