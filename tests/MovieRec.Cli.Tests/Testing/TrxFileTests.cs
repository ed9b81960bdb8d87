using MovieRec.Cli.Testing;

namespace MovieRec.Cli.Tests.Testing;

public sealed class TrxFileTests
{
    private const string Results = """
        <?xml version="1.0" encoding="utf-8"?>
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Results>
            <UnitTestResult testName="Good.One" outcome="Passed" />
            <UnitTestResult testName="Good.Two" outcome="Passed" />
            <UnitTestResult testName="Left.Out" outcome="NotExecuted">
              <Output><StdOut>no data: ml-1m</StdOut><ErrorInfo><Message>no data: ml-1m</Message></ErrorInfo></Output>
            </UnitTestResult>
            <UnitTestResult testName="Bad.One" outcome="Failed">
              <Output><ErrorInfo><Message>Assert.Equal() Failure</Message><StackTrace>   at Bad.One()</StackTrace></ErrorInfo></Output>
            </UnitTestResult>
            <UnitTestResult testName="Bad.Two" outcome="Timeout" />
          </Results>
        </TestRun>
        """;

    [Fact]
    public void Passed_failed_and_skipped_tests_are_told_apart()
    {
        var outcomes = TrxFile.Read("Some.Tests", new StringReader(Results));

        Assert.Equal("2 passed, 2 failed, 1 skipped", outcomes.Summary);
        Assert.Equal(new FailedTest("Some.Tests", "Bad.One", "Assert.Equal() Failure", "   at Bad.One()"), outcomes.Failed[0]);
        Assert.Equal(new SkippedTest("Some.Tests", "Left.Out", "no data: ml-1m"), outcomes.Skipped.Single());
    }

    [Fact]
    public void Outcomes_of_projects_add_up()
    {
        var one = TrxFile.Read("One.Tests", new StringReader(Results));

        Assert.Equal("4 passed, 4 failed, 2 skipped", one.Add(one).Summary);
        Assert.Equal("0 passed, 0 failed, 0 skipped", TestOutcomes.None.Summary);
    }
}
