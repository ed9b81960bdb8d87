using MovieRec.Core.Catalogue;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Datasets;

/// <summary>A data set as it was read: every rated film is in the catalogue.</summary>
/// <param name="Name">A short name, for example the folder's.</param>
/// <param name="Catalogue">The films.</param>
/// <param name="Ratings">The ratings, at most one per user and film; empty for a catalogue without ratings.</param>
/// <param name="Report">What was read and what was dropped.</param>
public sealed record Dataset(string Name, MovieCatalogue Catalogue, RatingTable Ratings, ImportReport Report);

/// <summary>Ratings read from one file.</summary>
/// <param name="Ratings">The ratings, at most one per user and film.</param>
/// <param name="Report">What was read and what was dropped.</param>
public sealed record RatingsFile(RatingTable Ratings, ImportReport Report);

/// <summary>How a data set is read.</summary>
public sealed record DatasetReadOptions
{
    /// <summary>The defaults.</summary>
    public static DatasetReadOptions Default { get; } = new();

    /// <summary>The data set's name; null for the folder's.</summary>
    public string? Name { get; init; }

    /// <summary>The largest share of a file's lines that may be malformed, 0 to 1; above it reading fails.</summary>
    public double MaximumRejectedShare { get; init; } = 0.01;

    /// <summary>A metadata file (<c>tmdb-movies.csv</c>) whose cast, directors, keywords and overviews enrich the catalogue, or null.</summary>
    public string? MetadataFile { get; init; }

    /// <summary>The most keywords kept of a film, most frequent first.</summary>
    public int MaximumKeywords { get; init; } = 20;
}

/// <summary>A data set that cannot be read; the message is for the person who named it.</summary>
/// <param name="message">What is wrong and where.</param>
/// <param name="inner">The cause, if any.</param>
public sealed class DatasetException(string message, Exception? inner = null) : Exception(message, inner);
