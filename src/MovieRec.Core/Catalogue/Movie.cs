namespace MovieRec.Core.Catalogue;

/// <summary>A film as the catalogue knows it. Lists are empty, never null, where nothing is known.</summary>
/// <param name="Id">The id that ratings refer to; positive.</param>
/// <param name="Title">The title without its year.</param>
/// <param name="Year">Year of release, if known.</param>
/// <param name="Genres">Genres, for example "Animation".</param>
public sealed record Movie(int Id, string Title, int? Year, IReadOnlyList<string> Genres)
{
    /// <summary>Directors.</summary>
    public IReadOnlyList<string> Directors { get; init; } = [];

    /// <summary>Leading cast, most prominent first.</summary>
    public IReadOnlyList<string> Cast { get; init; } = [];

    /// <summary>Keywords or viewers' tags.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>A short description; empty if unknown.</summary>
    public string Overview { get; init; } = "";

    /// <summary>Title and year as people write them: "Heat (1995)".</summary>
    public override string ToString() => Year is { } year ? $"{Title} ({year})" : Title;
}
