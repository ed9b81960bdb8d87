namespace MovieRec.Application.ModelStore;

/// <summary>How <see cref="ModelCache"/> is doing, for <c>health/ready</c>.</summary>
/// <param name="Version">The version in memory; null before the first.</param>
/// <param name="LoadedAt">When it was loaded.</param>
/// <param name="LastChecked">When the pointer was last looked at, with or without success.</param>
/// <param name="LastError">Why the last look failed; null if it succeeded.</param>
public sealed record ModelCacheStatus(string? Version, DateTimeOffset? LoadedAt, DateTimeOffset? LastChecked, string? LastError)
{
    /// <summary>Nothing loaded, nothing tried.</summary>
    public static ModelCacheStatus Initial { get; } = new(null, null, null, null);
}
