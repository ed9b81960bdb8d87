using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Serving;

namespace MovieRec.Application.Http.Movies;

/// <summary>Finds films by words of their title, whatever their case, accents and order.</summary>
public sealed class MovieSearch
{
    private static readonly ConditionalWeakTable<MovieCatalogue, MovieSearch> Indexes = [];

    private readonly (Movie Movie, string Title)[] entries;

    private MovieSearch(MovieCatalogue catalogue) =>
        entries = [.. catalogue.Movies.Select(movie => (movie, Normalize(movie.ToString()))).OrderBy(entry => entry.Item2, StringComparer.Ordinal)];

    /// <summary>The search of a catalogue, made on first use.</summary>
    public static MovieSearch Of(MovieCatalogue catalogue) => Indexes.GetValue(catalogue, key => new(key));

    /// <summary>
    /// The films with every word of <paramref name="text"/> at the start of a word of the title (the year counts as one) that pass
    /// the filter: titles that start with the text first, then by title.
    /// </summary>
    /// <param name="text">The words; null or empty for all films.</param>
    /// <param name="filter">Which films may be found.</param>
    public IReadOnlyList<Movie> Find(string? text, MovieFilter filter)
    {
        var wanted = Normalize(text ?? "");
        var words = wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. entries
            .Where(entry => Array.TrueForAll(words, word => HasWord(entry.Title, word)) && Passes(entry.Movie, filter))
            .OrderBy(entry => entry.Title.StartsWith(wanted, StringComparison.Ordinal) ? 0 : 1)
            .Select(entry => entry.Movie)];
    }

    private static bool HasWord(string title, string word) =>
        title.StartsWith(word, StringComparison.Ordinal) || title.Contains(' ' + word, StringComparison.Ordinal);

    private static bool Passes(Movie movie, MovieFilter filter) =>
        !(movie.Year is null ? filter.YearFrom ?? filter.YearTo : null).HasValue
        && !(movie.Year < filter.YearFrom)
        && !(movie.Year > filter.YearTo)
        && filter.Genres.All(group => group.Any(genre => movie.Genres.Contains(genre, StringComparer.OrdinalIgnoreCase)));

    // Lower case, accents off, runs of anything but letters and digits as one space; apostrophes vanish ("Schindler's").
    private static string Normalize(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                normal.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
                && normal.Length > 0 && normal[^1] != ' ')
            {
                normal.Append(' ');
            }
        }

        return normal.ToString().TrimEnd();
    }
}
