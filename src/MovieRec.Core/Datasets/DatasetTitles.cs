using MovieRec.Core.Catalogue;

namespace MovieRec.Core.Datasets;

/// <summary>Titles of films that ratings refer to and no catalogue file names.</summary>
public static class DatasetTitles
{
    /// <summary>The title that such a film gets.</summary>
    public static string Synthesised(int movieId) => $"Movie {movieId}";

    /// <summary>True if a film has the title it gets when nothing is known of it.</summary>
    public static bool IsSynthesised(Movie movie) => movie.Year is null && movie.Title == Synthesised(movie.Id);
}
