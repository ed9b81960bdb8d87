namespace MovieRec.Cli.Tests.Verbs;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("gett", "'gett' is unknown here")]
    [InlineData("get", "Required argument missing")]
    [InlineData("get ml-3m", "'ml-3m' is not a data set")]
    [InlineData("get ml-1m --colour red", "'--colour' is unknown here")]
    [InlineData("get ml-1m --from nowhere", "'nowhere' is not an http or https address")]
    public async Task Wrong_usage_exits_with_2_and_one_clear_line(string line, string problem)
    {
        var run = await CommandRun.OfAsync(line.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("movierec: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Without_a_verb_it_shows_help_and_exits_with_2()
    {
        var run = await CommandRun.OfAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Commands:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_verb_has_help_with_examples()
    {
        foreach (var verb in MovieRecCommand.Create().Subcommands)
        {
            var run = await CommandRun.OfAsync(verb.Name, "--help");

            Assert.Equal(0, run.ExitCode);
            Assert.Contains($"movierec {verb.Name}", run.Output, StringComparison.Ordinal);
            Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
            Assert.Contains("--json", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_example_parses()
    {
        var root = MovieRecCommand.Create();
        var examples = root.Subcommands.OfType<MovieRec.Cli.Verbs.Verb>().SelectMany(verb => verb.Examples);

        Assert.All(examples, example => Assert.Empty(root.Parse(example.Replace('\'', '"')).Errors));
    }
}
