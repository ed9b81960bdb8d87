using System.Buffers.Text;

namespace MovieRec.Core.Datasets.Rows;

/// <summary>Reads the Netflix Prize's files: a line "movie:" and below it lines "user,rating,date".</summary>
internal static class NetflixPrizeRatings
{
    private const string NoMovie = "rating without a film above it";

    public static void Read(SourceFile file, ReadContext context, RatingRows rows)
    {
        byte[] movie = [];
        context.BeginFile(file);
        file.ReadLines(context, (line, number) =>
        {
            if (line.IsEmpty)
            {
                return;
            }

            context.Rejected.CountLine();
            if (line[^1] == ':')
            {
                movie = RatingLine.TryParseMovie(line[..^1], out _) ? line[..^1].ToArray() : [];
                Report(number, movie.Length == 0 ? RatingLine.BadMovie : null);
                return;
            }

            Report(number, movie.Length == 0 ? NoMovie : Parse(line, movie, rows));
        });
        context.Rejected.EndFile();

        void Report(long number, string? reason)
        {
            if (reason is not null)
            {
                context.Rejected.Add(number, reason);
            }
        }
    }

    public static bool IsMovieLine(ReadOnlySpan<byte> line) =>
        line.Length > 1 && line[^1] == ':' && Utf8Parser.TryParse(line, out int _, out var used) && used == line.Length - 1;

    private static string? Parse(ReadOnlySpan<byte> line, byte[] movie, RatingRows rows)
    {
        var first = line.IndexOf((byte)',');
        var second = first < 0 ? -1 : line[(first + 1)..].IndexOf((byte)',') + first + 1;
        return second > first && !line[(second + 1)..].Contains((byte)',')
            ? RatingLine.Add(line[..first], movie, line[(first + 1)..second], line[(second + 1)..], rows)
            : RatingLine.WrongFieldCount;
    }
}
