using MovieRec.Core.Serving;

namespace MovieRec.Core.Catalogue;

/// <summary>
/// Search in a catalogue by words of the title. Every word asked for has to begin a word of the title (or the year), without regard to
/// case and diacritics. Safe for use by several threads.
/// </summary>
public sealed class CatalogueSearch
{
    private readonly IndexedTitle[] titles;

    /// <summary>Indexes a catalogue.</summary>
    public CatalogueSearch(MovieCatalogue catalogue) => titles = [.. catalogue.Movies.Select(movie => new IndexedTitle(movie))];

    /// <summary>One page of the films found: best match first, equal matches in catalogue order.</summary>
    /// <param name="text">Words; null or without any word for all films, in catalogue order.</param>
    /// <param name="filter">Which films may be in the answer.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="pageSize">Films per page.</param>
    public MoviePage Search(string? text, MovieFilter filter, int page, int pageSize)
    {
        var words = TitleText.Words(text ?? "");
        var phrase = string.Join(' ', words);
        var found = titles
            .Select(title => (title.Movie, Rank: title.Rank(words, phrase)))
            .Where(match => match.Rank >= 0 && filter.Allows(match.Movie))
            .OrderByDescending(match => match.Rank)
            .Select(match => match.Movie)
            .ToList();
        var first = (int)Math.Min((long)(page - 1) * pageSize, found.Count);
        return new([.. found.Skip(first).Take(pageSize)], page, pageSize, found.Count);
    }

    /// <summary>Finds the film that a person means by "Heat (1995)", "Heat" or "Matrix, The".</summary>
    public TitleMatch FindByTitle(string written)
    {
        var (title, year) = MovieTitle.Parse(written);
        var folded = TitleText.Fold(title);
        var exact = titles.Where(entry => entry.IsCalled(folded) && (year is null || entry.Movie.Year == year)).Select(entry => entry.Movie).ToList();
        if (exact.Count > 0)
        {
            return new(exact.Count == 1 ? exact[0] : null, exact);
        }

        var similar = folded.Length == 0 ? [] : Search(title, new() { YearFrom = year, YearTo = year }, 1, TitleMatch.MaximumCandidates).Items;
        return new(similar.Count == 1 ? similar[0] : null, similar);
    }

    /// <summary>A film's title, prepared.</summary>
    private sealed class IndexedTitle(Movie movie)
    {
        private readonly string main = TitleText.Fold(MovieTitle.WithoutAlternatives(movie.Title));
        private readonly string whole = TitleText.Fold(movie.Title);
        private readonly string[] words = TitleText.Words(movie.ToString());

        public Movie Movie => movie;

        public bool IsCalled(string folded) => folded.Length > 0 && (main == folded || whole == folded);

        // -1: no match; then the whole title, its beginning, whole words, prefixes.
        public int Rank(string[] query, string phrase)
        {
            if (query.Length == 0)
            {
                return 0;
            }

            var wholeWords = 0;
            foreach (var asked in query)
            {
                if (!Array.Exists(words, word => word.StartsWith(asked, StringComparison.Ordinal)))
                {
                    return -1;
                }

                wholeWords += Array.IndexOf(words, asked) >= 0 ? 1 : 0;
            }

            return IsCalled(phrase) ? 3000 : whole.StartsWith(phrase, StringComparison.Ordinal) ? 2000 + wholeWords : wholeWords;
        }
    }
}

/// <summary>One page of a search.</summary>
/// <param name="Items">The films of this page.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">Films per page.</param>
/// <param name="Total">Films found in all.</param>
public sealed record MoviePage(IReadOnlyList<Movie> Items, int Page, int PageSize, int Total);

/// <summary>What a title can mean.</summary>
/// <param name="Movie">The film, if there is only one that it can mean.</param>
/// <param name="Candidates">All films that it can mean, best first, at most <see cref="MaximumCandidates"/> unless their titles are equal.</param>
public sealed record TitleMatch(Movie? Movie, IReadOnlyList<Movie> Candidates)
{
    /// <summary>The most films offered for a title that none has exactly.</summary>
    public const int MaximumCandidates = 10;
}
