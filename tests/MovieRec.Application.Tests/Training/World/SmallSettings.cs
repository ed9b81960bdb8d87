namespace MovieRec.Application.Tests.Training.World;

/// <summary>Settings that suit <see cref="TinyCinema"/>: the defaults are for real data and take seconds.</summary>
internal static class SmallSettings
{
    public static IReadOnlyDictionary<string, string> Of(string model) =>
        model == "ials" ? new Dictionary<string, string> { ["factors"] = "8", ["sweeps"] = "4" } : new Dictionary<string, string>();
}
