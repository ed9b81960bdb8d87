using MovieRec.Cli.Terminals;

namespace MovieRec.Cli.Up;

/// <summary>What `up` says once everything runs.</summary>
internal static class UpSummary
{
    public static void Write(Terminal terminal, LocalHostProcess host, string version, int movieId)
    {
        var api = $"{host.Address}/api";
        var example = $"curl '{api}/movies/{movieId}/similar?count=5'";
        terminal.Result(new { api, contract = $"{api}/openapi.json", modelVersion = version, log = host.LogFile, example }, console =>
        {
            console.Line("");
            console.Line($"MovieRec serves model {version}");
            console.Line("");
            console.Line($"  API       {api}");
            console.Line($"  contract  {api}/openapi.json");
            console.Line($"  log       {host.LogFile}");
            console.Line("");
            console.Line($"  Try: {example}");
            console.Line("");
            console.Line("Ctrl+C stops everything.");
        });
    }
}
