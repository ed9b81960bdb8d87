using System.Reflection;
using MovieRec.Core.Catalogue;

namespace MovieRec.Core.Datasets.Demo;

/// <summary>
/// Reads the film lists embedded beside this file. A line is
/// <c>title|year|genres|directors|cast|keywords|series|fame|quality|overview</c>, lists separated by commas.
/// A film's id is its line number plus the first id of its list, so ids stay when films are appended.
/// </summary>
internal static class FilmList
{
    private const int IdsPerList = 100;

    // The order fixes the ids: a new list goes to the end.
    private static readonly string[] Lists =
    [
        "animation", "science-fiction", "adventure", "crime", "thriller", "drama", "comedy",
        "romance", "horror", "war-western", "classics", "world", "documentary",
    ];

    public static IReadOnlyList<DemoFilm> ReadAll() => [.. Lists.SelectMany((list, position) => Read(list, position * IdsPerList))];

    private static IEnumerable<DemoFilm> Read(string list, int idsBefore)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"MovieRec.Core.Datasets.Demo.Films.{list}.txt")
            ?? throw new InvalidOperationException($"The film list {list} is not embedded.");
        using var reader = new StreamReader(stream);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (number > IdsPerList)
            {
                throw new InvalidDataException($"The film list {list} has more than {IdsPerList} films.");
            }

            yield return Parse(line, idsBefore + number);
        }
    }

    private static DemoFilm Parse(string line, int id)
    {
        var fields = line.Split('|');
        if (fields.Length != 10)
        {
            throw new InvalidDataException($"Film {id} has {fields.Length} fields, not 10: {line}");
        }

        var movie = new Movie(id, fields[0], Number(fields[1]), Names(fields[2]))
        {
            Directors = Names(fields[3]),
            Cast = Names(fields[4]),
            Keywords = Names(fields[5]),
            Overview = fields[9],
        };
        return new DemoFilm(movie, fields[6], Number(fields[7]), Number(fields[8]));
    }

    private static int Number(string field) => int.Parse(field, System.Globalization.CultureInfo.InvariantCulture);

    private static string[] Names(string field) =>
        field.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
