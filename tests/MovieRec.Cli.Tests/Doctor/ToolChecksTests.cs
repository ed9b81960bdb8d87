using MovieRec.Cli.Doctor;

namespace MovieRec.Cli.Tests.Doctor;

public sealed class ToolChecksTests
{
    [Theory]
    [InlineData("v20.20.2", "Ok")]
    [InlineData("22.1.0-nightly", "Ok")]
    [InlineData("v18.19.0", "Problem")]
    [InlineData("gibberish", "Problem")]
    [InlineData(null, "Problem")]
    public void Versions_below_the_wanted_one_are_problems(string? version, string state) =>
        Assert.Equal(state, ToolChecks.Judge("Node", version, 20, "get it").State.ToString());
}
