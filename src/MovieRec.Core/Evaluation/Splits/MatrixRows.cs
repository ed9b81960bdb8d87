using MovieRec.Core.Ratings;

namespace MovieRec.Core.Evaluation.Splits;

/// <summary>Parts of a rating matrix with the same users and items.</summary>
internal static class MatrixRows
{
    /// <summary>The ratings whose mark equals <paramref name="value"/>.</summary>
    public static RatingMatrix Where(this RatingMatrix ratings, bool[] marks, bool value)
    {
        var offsets = new int[ratings.UserCount + 1];
        var kept = new List<int>();
        for (var user = 0; user < ratings.UserCount; user++)
        {
            for (var at = ratings.Offsets[user]; at < ratings.Offsets[user + 1]; at++)
            {
                if (marks[at] == value)
                {
                    kept.Add(at);
                }
            }

            offsets[user + 1] = kept.Count;
        }

        return new()
        {
            Offsets = offsets,
            Items = [.. kept.Select(at => ratings.Items[at])],
            Stars = [.. kept.Select(at => ratings.Stars[at])],
            RatedAt = [.. kept.Select(at => ratings.RatedAt[at])],
            ItemCount = ratings.ItemCount,
        };
    }

    /// <summary>The rows of the given users, in that order.</summary>
    public static RatingMatrix Rows(this RatingMatrix ratings, IReadOnlyList<int> users)
    {
        var offsets = new int[users.Count + 1];
        for (var row = 0; row < users.Count; row++)
        {
            offsets[row + 1] = offsets[row] + ratings.ItemsOf(users[row]).Length;
        }

        var order = users.SelectMany(user => Enumerable.Range(ratings.Offsets[user], ratings.Offsets[user + 1] - ratings.Offsets[user])).ToArray();
        return new()
        {
            Offsets = offsets,
            Items = Array.ConvertAll(order, at => ratings.Items[at]),
            Stars = Array.ConvertAll(order, at => ratings.Stars[at]),
            RatedAt = Array.ConvertAll(order, at => ratings.RatedAt[at]),
            ItemCount = ratings.ItemCount,
        };
    }

    /// <summary>The same ratings, all of five stars: interactions without a grade.</summary>
    public static RatingMatrix AsInteractions(this RatingMatrix ratings) => new()
    {
        Offsets = ratings.Offsets,
        Items = ratings.Items,
        Stars = [.. Enumerable.Repeat(5f, ratings.Count)],
        RatedAt = ratings.RatedAt,
        ItemCount = ratings.ItemCount,
    };
}
