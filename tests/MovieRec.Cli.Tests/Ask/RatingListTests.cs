using MovieRec.Cli.Ask;
using MovieRec.Cli.Verbs;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Serving;

namespace MovieRec.Cli.Tests.Ask;

public sealed class RatingListTests
{
    [Fact]
    public void Titles_may_hold_commas_and_equals_signs() => Assert.Equal(
        [new StarRating(4, 5), new StarRating(31, 4.5f), new StarRating(5, 0.5f)],
        RatingList.Parse("Heat=5, Good, the Bad and the Ugly, The=4.5,E=mc2=0.5", ByLength));

    [Theory]
    [InlineData("Heat", "has no stars")]
    [InlineData("Heat=5,Casino", "has no stars")]
    [InlineData("Heat=5.3", "stars are 0.5 to 5")]
    [InlineData("Heat=NaN", "stars are 0.5 to 5")]
    [InlineData("Heat=", "stars are 0.5 to 5")]
    public void What_is_no_rating_is_wrong_usage(string list, string problem) => Assert.Contains(
        problem, Assert.Throws<WrongUsageException>(() => RatingList.Parse(list, ByLength)).Message, StringComparison.Ordinal);

    private static Movie ByLength(string title) => new(title.Length, title, null, []);
}
