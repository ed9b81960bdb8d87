using System.Globalization;
using MovieRec.Core.Catalogue;

namespace MovieRec.Core.Evaluation.Splits;

/// <summary>
/// The split files of He et al., "Neural Collaborative Filtering" (2017), in MovieLens ids: training ratings, one test item per user,
/// and that user's 99 negatives. Feedback is implicit there, so every interaction counts as five stars.
/// </summary>
internal static class LeaveOneOutFiles
{
    private const string Train = "train.original-ids.no-timestamp.dat";
    private const string Test = "test.original-ids.csv";
    private const string Negatives = "negatives.original-ids.csv";

    public static bool In(string folder) => new[] { Train, Test, Negatives }.All(name => File.Exists(Path.Combine(folder, name)));

    public static EvaluationSplit Read(string folder, MovieCatalogue catalogue)
    {
        var ids = new RawRatings(catalogue);
        var train = ids.Read(Path.Combine(folder, Train));
        var test = ids.Read(Path.Combine(folder, Test));
        var negatives = ReadNegatives(Path.Combine(folder, Negatives), ids);
        var split = ids.Split(train, test);
        var interactions = split.FoldIn.AsInteractions();
        return split with
        {
            Train = split.Train with { Ratings = interactions },
            FoldIn = interactions,
            Test = split.Test.AsInteractions(),
            Negatives = [.. Enumerable.Range(0, ids.UserCount).Select(user => negatives.GetValueOrDefault(user) ?? [])],
            HasStars = false,
        };
    }

    private static Dictionary<int, int[]> ReadNegatives(string path, RawRatings ids)
    {
        var negatives = new Dictionary<int, int[]>();
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var comma = line.IndexOf(',', StringComparison.Ordinal);
            var movies = line[(comma + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            negatives[ids.UserOf(line[..Math.Max(comma, 0)])] =
                Array.ConvertAll(movies, movie => int.TryParse(movie, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                    ? ids.ItemOf(id)
                    : throw new EvaluationException($"{Path.GetFileName(path)}: '{movie}' is no movie id."));
        }

        return negatives;
    }
}
