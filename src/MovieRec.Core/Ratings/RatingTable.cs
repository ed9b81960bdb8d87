namespace MovieRec.Core.Ratings;

/// <summary>
/// Ratings as parallel columns, one row per rating, at most one per (user, movie). Rows are in no particular order.
/// </summary>
public sealed class RatingTable
{
    /// <summary>User ids; <see cref="Users"/> holds indexes into this list.</summary>
    public required IReadOnlyList<string> UserIds { get; init; }

    /// <summary>Movie ids; <see cref="Movies"/> holds indexes into this list.</summary>
    public required IReadOnlyList<int> MovieIds { get; init; }

    /// <summary>The user index of each row.</summary>
    public required int[] Users { get; init; }

    /// <summary>The movie index of each row.</summary>
    public required int[] Movies { get; init; }

    /// <summary>The rating of each row in half stars, 1 to 10.</summary>
    public required byte[] Halves { get; init; }

    /// <summary>The time of each row in Unix milliseconds; 0 where it is unknown.</summary>
    public required long[] RatedAt { get; init; }

    /// <summary>The number of ratings.</summary>
    public int Count => Users.Length;
}
