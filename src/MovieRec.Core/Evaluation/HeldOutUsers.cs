using MovieRec.Core.Ratings;

namespace MovieRec.Core.Evaluation;

/// <summary>The users that training leaves out so that models can be compared on them.</summary>
public static class HeldOutUsers
{
    /// <summary>With fewer users than this, none is held out.</summary>
    public const int MinimumUsers = 20;

    private const double LargestShare = 0.10;
    private const double MostUsers = 2000;

    /// <summary>
    /// Marks the held-out users, by user index. Membership depends on a hash of the user's id only, so it is the same in every run; as
    /// users join, the share (a tenth, or about 2,000 users if that is fewer) can only shrink, so nobody already trained on is held out later.
    /// </summary>
    public static bool[] Mark(RatingTable ratings)
    {
        var marks = new bool[ratings.UserIds.Count];
        if (marks.Length < MinimumUsers)
        {
            return marks;
        }

        var share = Math.Min(LargestShare, MostUsers / marks.Length);
        var first = 0;
        for (var user = 0; user < marks.Length; user++)
        {
            marks[user] = Position(ratings.UserIds[user]) < share;
            first = Position(ratings.UserIds[user]) < Position(ratings.UserIds[first]) ? user : first;
        }

        // The first in line is in the set whatever the share, so it is never empty.
        marks[first] = true;
        return marks;
    }

    // FNV-1a over the UTF-16 units, then the finaliser of SplitMix64 because FNV leaves the high bits of short texts alike.
    private static double Position(string userId)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in userId)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return ((hash ^ (hash >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
