using System.Text.RegularExpressions;

namespace MovieRec.Cli.Testing;

/// <summary>Which packages this build could use, as settled by the entry script or MSBuild's default.</summary>
internal static partial class PackageFeed
{
    public static string Name(string root)
    {
        var settled = Path.Combine(root, "artifacts", "feed.props");
        return Environment.GetEnvironmentVariable("MOVIEREC_FEED") is { Length: > 0 } given ? given
            : File.Exists(settled) && Answer().Match(File.ReadAllText(settled)) is { Success: true } match ? match.Groups[1].Value
            : "complete";
    }

    /// <summary>What a partial feed leaves out or replaces, one line each; empty on a complete feed.</summary>
    public static IReadOnlyList<string> LeftOut(string root)
    {
        var list = Path.Combine(root, "eng", "partial", "left-out.txt");
        return Name(root) == "partial" && File.Exists(list) ? [.. File.ReadLines(list).Where(line => line.Length > 0)] : [];
    }

    [GeneratedRegex("<MovieRecFeed>(.*?)</MovieRecFeed>")]
    private static partial Regex Answer();
}
