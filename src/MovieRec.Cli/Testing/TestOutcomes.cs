namespace MovieRec.Cli.Testing;

/// <summary>A test that failed.</summary>
internal sealed record FailedTest(string Project, string Name, string Message, string StackTrace);

/// <summary>A test that was not run, and why.</summary>
internal sealed record SkippedTest(string Project, string Name, string Reason);

/// <summary>What one or more test projects did.</summary>
internal sealed record TestOutcomes(int Passed, IReadOnlyList<FailedTest> Failed, IReadOnlyList<SkippedTest> Skipped)
{
    public static TestOutcomes None { get; } = new(0, [], []);

    public int Total => Passed + Failed.Count + Skipped.Count;

    /// <summary>The line that ends every run of <c>movierec test</c>.</summary>
    public string Summary => $"{Passed} passed, {Failed.Count} failed, {Skipped.Count} skipped";

    public TestOutcomes Add(TestOutcomes other) => new(Passed + other.Passed, [.. Failed, .. other.Failed], [.. Skipped, .. other.Skipped]);
}
