using System.Globalization;
using MovieRec.Cli.Verbs;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Ratings;
using MovieRec.Core.Serving;

namespace MovieRec.Cli.Ask;

/// <summary>Ratings on the command line: "Heat (1995)=5,Good, the Bad and the Ugly, The=4.5".</summary>
internal static class RatingList
{
    /// <summary>Reads the list; titles may hold commas, since an entry ends only after its stars.</summary>
    /// <exception cref="WrongUsageException">An entry has no stars, stars that are no half stars, or an unknown film.</exception>
    public static IReadOnlyList<StarRating> Parse(string list, Func<string, Movie> find)
    {
        var ratings = new List<StarRating>();
        var title = new List<string>();
        foreach (var part in list.Split(','))
        {
            title.Add(part);
            var entry = string.Join(',', title).Trim();
            if (part.LastIndexOf('=') >= 0)
            {
                ratings.Add(Rating(entry, find));
                title.Clear();
            }
        }

        return title.Count == 0 ? ratings : throw new WrongUsageException($"'{string.Join(',', title).Trim()}' has no stars; write FILM=STARS.");
    }

    private static StarRating Rating(string entry, Func<string, Movie> find)
    {
        var at = entry.LastIndexOf('=');
        var valid = double.TryParse(entry[(at + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var stars);
        return valid && HalfStars.TryFromStars(stars, out var rating)
            ? new(find(entry[..at].Trim()).Id, rating.Stars)
            : throw new WrongUsageException($"'{entry}': stars are 0.5 to 5 in steps of 0.5.");
    }
}
