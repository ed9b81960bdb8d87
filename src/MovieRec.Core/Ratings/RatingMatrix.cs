namespace MovieRec.Core.Ratings;

/// <summary>
/// A sparse user × item matrix of ratings in compressed rows (CSR): row <c>u</c> is the range
/// <c>Offsets[u] .. Offsets[u + 1]</c> of <see cref="Items"/> and <see cref="Stars"/>, items ascending within a row.
/// </summary>
public sealed class RatingMatrix
{
    /// <summary>Row starts; length is the number of users plus one.</summary>
    public required int[] Offsets { get; init; }

    /// <summary>Item index of each rating.</summary>
    public required int[] Items { get; init; }

    /// <summary>Stars of each rating, 0.5 to 5.</summary>
    public required float[] Stars { get; init; }

    /// <summary>Unix milliseconds of each rating; 0 where unknown.</summary>
    public required long[] RatedAt { get; init; }

    /// <summary>The number of columns.</summary>
    public required int ItemCount { get; init; }

    /// <summary>The number of rows.</summary>
    public int UserCount => Offsets.Length - 1;

    /// <summary>The number of ratings.</summary>
    public int Count => Items.Length;

    /// <summary>The items that a user rated, ascending.</summary>
    public ReadOnlySpan<int> ItemsOf(int user) => Items.AsSpan(Offsets[user], Offsets[user + 1] - Offsets[user]);

    /// <summary>The stars that a user gave, in the order of <see cref="ItemsOf"/>.</summary>
    public ReadOnlySpan<float> StarsOf(int user) => Stars.AsSpan(Offsets[user], Offsets[user + 1] - Offsets[user]);

    /// <summary>A user's row as a history to fold in.</summary>
    public UserHistory HistoryOf(int user) => new(ItemsOf(user).ToArray(), StarsOf(user).ToArray());

    /// <summary>Builds the matrix from rows in any order.</summary>
    /// <param name="userCount">Number of users; every entry of <paramref name="users"/> is below it.</param>
    /// <param name="itemCount">Number of items; every entry of <paramref name="items"/> is below it.</param>
    /// <param name="users">User index of each rating.</param>
    /// <param name="items">Item index of each rating.</param>
    /// <param name="stars">Stars of each rating.</param>
    /// <param name="ratedAt">Unix milliseconds of each rating.</param>
    public static RatingMatrix FromRows(
        int userCount, int itemCount, ReadOnlySpan<int> users, ReadOnlySpan<int> items, ReadOnlySpan<float> stars, ReadOnlySpan<long> ratedAt)
    {
        var offsets = new int[userCount + 1];
        foreach (var user in users)
        {
            offsets[user + 1]++;
        }

        for (var user = 0; user < userCount; user++)
        {
            offsets[user + 1] += offsets[user];
        }

        var matrix = new RatingMatrix
        {
            Offsets = offsets,
            Items = new int[items.Length],
            Stars = new float[items.Length],
            RatedAt = new long[items.Length],
            ItemCount = itemCount,
        };
        matrix.Fill(users, items, stars, ratedAt);
        return matrix;
    }

    // Visiting the rows by ascending item (a counting sort) leaves every user's row sorted.
    private void Fill(ReadOnlySpan<int> users, ReadOnlySpan<int> items, ReadOnlySpan<float> stars, ReadOnlySpan<long> ratedAt)
    {
        var starts = new int[ItemCount + 1];
        foreach (var item in items)
        {
            starts[item + 1]++;
        }

        for (var item = 0; item < ItemCount; item++)
        {
            starts[item + 1] += starts[item];
        }

        var order = new int[items.Length];
        for (var row = 0; row < items.Length; row++)
        {
            order[starts[items[row]]++] = row;
        }

        var next = Offsets.AsSpan(0, UserCount).ToArray();
        foreach (var row in order)
        {
            var at = next[users[row]]++;
            Items[at] = items[row];
            Stars[at] = stars[row];
            RatedAt[at] = ratedAt[row];
        }
    }

    /// <summary>The item × user matrix: rows are items, columns users.</summary>
    public RatingMatrix Transpose()
    {
        var users = new int[Count];
        for (var user = 0; user < UserCount; user++)
        {
            users.AsSpan(Offsets[user], Offsets[user + 1] - Offsets[user]).Fill(user);
        }

        return FromRows(ItemCount, UserCount, Items, users, Stars, RatedAt);
    }
}
