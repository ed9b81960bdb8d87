using MovieRec.Core.Catalogue;
using MovieRec.Core.Serving;

namespace MovieRec.Application.Http.Requests;

/// <summary>Reads the fields that say which films may be in an answer.</summary>
public static class MovieFilterFields
{
    /// <summary>The most ids that a request may exclude.</summary>
    public const int MaximumExcluded = 1_000;

    private const int MaximumYear = 9999;

    /// <summary>
    /// Reads <c>genre</c> (a value with commas means any of them, several values mean all of them), <c>yearFrom</c> and <c>yearTo</c>.
    /// </summary>
    public static MovieFilter Filter(this RequestFields fields, MovieCatalogue catalogue)
    {
        var filter = new MovieFilter
        {
            Genres = Genres(fields, catalogue),
            YearFrom = fields.WholeNumber("yearFrom", 0, MaximumYear),
            YearTo = fields.WholeNumber("yearTo", 0, MaximumYear),
        };
        if (filter.YearFrom > filter.YearTo)
        {
            fields.Wrong("yearFrom", "must not be after 'yearTo'");
        }

        return filter;
    }

    /// <summary>Reads the filter and <c>exclude</c>, the movie ids that must not be in the answer.</summary>
    public static MovieFilter FilterAndExclude(this RequestFields fields, MovieCatalogue catalogue) =>
        fields.Filter(catalogue) with { Exclude = [.. fields.WholeNumbers("exclude", MaximumExcluded).Distinct()] };

    private static List<IReadOnlyList<string>> Genres(RequestFields fields, MovieCatalogue catalogue)
    {
        List<IReadOnlyList<string>> groups = [.. fields.Texts("genre").Select(Group)];
        var known = CatalogueGenres.Of(catalogue);
        var unknown = groups.SelectMany(group => group).Where(genre => !known.Contains(genre)).Distinct().ToList();
        if (unknown.Count > 0)
        {
            fields.Wrong("genre", $"is '{string.Join(", ", unknown.Take(10))}'; known are {string.Join(", ", known)}");
        }

        return groups;
    }

    private static IReadOnlyList<string> Group(string value) =>
        value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } genres ? genres : [""];
}
