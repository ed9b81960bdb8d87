namespace MovieRec.Core.Ratings;

/// <summary>
/// One user's ratings in a model's item indexes, the input of every fold-in. Items are distinct; <see cref="Stars"/> has the same length.
/// </summary>
/// <param name="Items">Item indexes, each at least 0 and below the model's item count.</param>
/// <param name="Stars">Ratings in stars, 0.5 to 5, one per item.</param>
public sealed record UserHistory(int[] Items, float[] Stars)
{
    /// <summary>A user without ratings.</summary>
    public static UserHistory Empty { get; } = new([], []);

    /// <summary>The number of ratings.</summary>
    public int Count => Items.Length;
}
