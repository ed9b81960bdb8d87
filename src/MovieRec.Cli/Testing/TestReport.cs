using MovieRec.Cli.Terminals;

namespace MovieRec.Cli.Testing;

/// <summary>Says what the tests did: failures in full, skipped tests with reasons, what was left out.</summary>
internal static class TestReport
{
    private const int LinesOfStack = 8;

    public static void Write(TestOutcomes outcomes, IReadOnlyList<string> leftOut, Terminal terminal)
    {
        foreach (var test in outcomes.Failed)
        {
            terminal.Warn($"FAILED {test.Name} [{test.Project}]");
            terminal.Say(Indented(test.Message.Split('\n')));
            terminal.Say(Indented(test.StackTrace.Split('\n').TakeLast(LinesOfStack)));
        }

        foreach (var reason in outcomes.Skipped.GroupBy(test => test.Reason).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            terminal.Say($"skipped ({reason.Key}):");
            terminal.Say(Indented(reason.Select(test => test.Name)));
        }

        if (outcomes.Total == 0)
        {
            terminal.Warn("no test was run");
        }

        foreach (var line in leftOut)
        {
            terminal.Say($"left out on this package feed: {line}");
        }
    }

    private static string Indented(IEnumerable<string> lines) => string.Join(Environment.NewLine, lines.Select(line => $"    {line.TrimEnd()}"));
}
