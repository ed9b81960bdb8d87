using MovieRec.Core.Models;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Evaluation.Splits;

/// <summary>Seeded random splits of a rating matrix.</summary>
internal static class RandomSplits
{
    /// <summary>A random fraction of all ratings is the test set.</summary>
    public static EvaluationSplit Holdout(TrainingData data, double fraction, int seed)
    {
        var order = Shuffled(data.Ratings.Count, seed);
        return Split(data, Marks(data.Ratings.Count, order.AsSpan(0, Share(order.Length, fraction))));
    }

    /// <summary>Cross-validation: every rating is in the test set of exactly one fold.</summary>
    public static IEnumerable<EvaluationSplit> Folds(TrainingData data, int folds, int seed)
    {
        var order = Shuffled(data.Ratings.Count, seed);
        for (var fold = 0; fold < folds; fold++)
        {
            var start = (int)((long)order.Length * fold / folds);
            var end = (int)((long)order.Length * (fold + 1) / folds);
            yield return Split(data, Marks(data.Ratings.Count, order.AsSpan(start, end - start)));
        }
    }

    /// <summary>The same fraction of every user's ratings is the test set, at least one of two or more.</summary>
    public static EvaluationSplit Stratified(TrainingData data, double fraction, int seed) =>
        Split(data, MarkPerUser(data.Ratings, fraction, user => seed ^ (user * 0x2545F491)));

    /// <summary>A fraction of the users with two or more ratings is held out; 20 % of their ratings are the test set.</summary>
    public static EvaluationSplit Strong(TrainingData data, double fraction, int seed)
    {
        var ratings = data.Ratings;
        var eligible = Enumerable.Range(0, ratings.UserCount).Where(user => ratings.ItemsOf(user).Length >= 2).ToArray();
        new Random(seed).Shuffle(eligible);
        var heldOut = eligible[..Share(eligible.Length, fraction)].Order().ToArray();
        var trained = Enumerable.Range(0, ratings.UserCount).Except(heldOut).ToArray();
        var rows = ratings.Rows(heldOut);
        var test = MarkPerUser(rows, 0.2, row => seed ^ (heldOut[row] * 0x2545F491));
        return new(data with { Ratings = ratings.Rows(trained) }, rows.Where(test, false), rows.Where(test, true));
    }

    /// <summary>Marks a random fraction of each row, drawn from the row's own seed: at least one rating of two or more.</summary>
    public static bool[] MarkPerUser(RatingMatrix ratings, double fraction, Func<int, int> seedOf)
    {
        var marks = new bool[ratings.Count];
        for (var user = 0; user < ratings.UserCount; user++)
        {
            var count = ratings.ItemsOf(user).Length;
            foreach (var at in count < 2 ? [] : Shuffled(count, seedOf(user)).AsSpan(0, Share(count, fraction)))
            {
                marks[ratings.Offsets[user] + at] = true;
            }
        }

        return marks;
    }

    private static EvaluationSplit Split(TrainingData data, bool[] test)
    {
        var train = data.Ratings.Where(test, false);
        return new(data with { Ratings = train }, train, data.Ratings.Where(test, true));
    }

    private static int Share(int count, double fraction) =>
        count < 2
            ? throw new EvaluationException("There are too few ratings or users to split.")
            : Math.Clamp((int)Math.Round(count * fraction, MidpointRounding.AwayFromZero), 1, count - 1);

    private static int[] Shuffled(int count, int seed)
    {
        var order = Enumerable.Range(0, count).ToArray();
        new Random(seed).Shuffle(order);
        return order;
    }

    private static bool[] Marks(int count, ReadOnlySpan<int> marked)
    {
        var marks = new bool[count];
        foreach (var at in marked)
        {
            marks[at] = true;
        }

        return marks;
    }
}
