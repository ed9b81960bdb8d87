using MovieRec.Core.Models;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Evaluation.Splits;

/// <summary>The newest rating of each user is the test item, ranked among 99 random items that the user never rated.</summary>
internal static class LeaveOneOut
{
    private const int NegativeCount = 99;

    public static EvaluationSplit Split(TrainingData data, int seed)
    {
        var ratings = data.Ratings;
        var marks = new bool[ratings.Count];
        var negatives = new int[ratings.UserCount][];
        for (var user = 0; user < ratings.UserCount; user++)
        {
            var random = new Random(seed ^ (user * 0x2545F491));
            if (ratings.ItemsOf(user).Length >= 2)
            {
                marks[Newest(ratings, user, random)] = true;
            }

            negatives[user] = Sample(ratings, user, random);
        }

        var train = ratings.Where(marks, false).AsInteractions();
        return new(data with { Ratings = train }, train, ratings.Where(marks, true).AsInteractions()) { Negatives = negatives, HasStars = false };
    }

    // Where times are equal or unknown, one of the newest at random: item order must not decide.
    private static int Newest(RatingMatrix ratings, int user, Random random)
    {
        var times = ratings.RatedAt.AsSpan(ratings.Offsets[user], ratings.Offsets[user + 1] - ratings.Offsets[user]);
        var newest = long.MinValue;
        var found = 0;
        var ties = 0;
        for (var at = 0; at < times.Length; at++)
        {
            ties = times[at] > newest ? 1 : times[at] == newest ? ties + 1 : ties;
            if (times[at] > newest || (times[at] == newest && random.Next(ties) == 0))
            {
                newest = times[at];
                found = at;
            }
        }

        return ratings.Offsets[user] + found;
    }

    private static int[] Sample(RatingMatrix ratings, int user, Random random)
    {
        var taken = ratings.ItemsOf(user).ToArray().ToHashSet();
        var wanted = Math.Min(NegativeCount, ratings.ItemCount - taken.Count);
        var sample = new List<int>(wanted);
        while (sample.Count < wanted)
        {
            var item = random.Next(ratings.ItemCount);
            if (taken.Add(item))
            {
                sample.Add(item);
            }
        }

        return [.. sample];
    }
}
