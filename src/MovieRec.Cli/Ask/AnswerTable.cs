using System.Globalization;
using MovieRec.Cli.Terminals;
using MovieRec.Core.Serving;
using Spectre.Console;

namespace MovieRec.Cli.Ask;

/// <summary>Films of an answer, for people to read.</summary>
internal static class AnswerTable
{
    public static void Write(IAnsiConsole console, IReadOnlyList<ScoredMovie> answer)
    {
        var reasons = answer.Any(entry => entry.Reasons.Count > 0);
        var table = new TextTable([">id", "film", "genres", ">score", "source", .. reasons ? ["because of"] : Array.Empty<string>()]);
        foreach (var entry in answer)
        {
            table.Row([.. Cells(entry), .. reasons ? [Because(entry)] : Array.Empty<string>()]);
        }

        table.WriteTo(console);
    }

    private static string[] Cells(ScoredMovie entry) =>
    [
        entry.Movie.Id.ToString(CultureInfo.InvariantCulture),
        entry.Movie.ToString(),
        string.Join(", ", entry.Movie.Genres),
        entry.Score.ToString("0.000", CultureInfo.InvariantCulture),
        entry.Source,
    ];

    private static string Because(ScoredMovie entry) => string.Join(", ", entry.Reasons.Select(reason =>
        string.Create(CultureInfo.InvariantCulture, $"{reason.Movie.Title} {reason.Share * 100:0} %")));
}
