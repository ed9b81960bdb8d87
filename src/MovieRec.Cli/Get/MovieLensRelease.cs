namespace MovieRec.Cli.Get;

/// <summary>A data set that GroupLens publishes.</summary>
/// <param name="Name">Its name in the publisher's file names.</param>
/// <param name="Summary">What it holds.</param>
internal sealed record MovieLensRelease(string Name, string Summary)
{
    public const string Publisher = "https://files.grouplens.org/datasets/movielens/";

    public const string Licence =
        "MovieLens data may be used for research and must not be redistributed without permission; the README in the folder has the terms.";

    public static IReadOnlyList<MovieLensRelease> All { get; } =
    [
        new("ml-latest-small", "100 thousand ratings, 9.7 thousand films; changes over time"),
        new("ml-100k", "100 thousand ratings, 1998, with official folds"),
        new("ml-1m", "1 million ratings, 2003"),
        new("ml-10m", "10 million ratings, 2009"),
        new("ml-20m", "20 million ratings, 2015"),
        new("ml-25m", "25 million ratings, 2019"),
        new("ml-32m", "32 million ratings, 2024"),
    ];
}
