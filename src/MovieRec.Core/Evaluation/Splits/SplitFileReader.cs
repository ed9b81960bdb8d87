using System.Globalization;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Evaluation.Splits;

/// <summary>Reads the ratings of a split file: <c>user::movie::rating</c>, tab- or comma-separated, with or without header and time.</summary>
internal static class SplitFileReader
{
    /// <summary>The ratings as numbered rows.</summary>
    /// <exception cref="EvaluationException">A line is no rating; the message names it.</exception>
    public static RatedRow[] Read(string path, RawRatings ids)
    {
        var rows = new List<RatedRow>();
        var line = 0;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            var fields = text.Contains("::", StringComparison.Ordinal) ? text.Split("::") : text.Split('\t', ',');
            if (fields.Length >= 3
                && int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var movie)
                && float.TryParse(fields[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var stars)
                && HalfStars.TryFromStars(stars, out _))
            {
                var time = fields.Length > 3 && long.TryParse(fields[3], CultureInfo.InvariantCulture, out var seconds) ? seconds * 1000 : 0;
                rows.Add(new(ids.UserOf(fields[0]), ids.ItemOf(movie), stars, time));
            }
            else if (line > 1 && text.Length > 0)
            {
                throw new EvaluationException($"{Path.GetFileName(path)}, line {line}: '{text}' is no rating.");
            }
        }

        return [.. rows];
    }
}
