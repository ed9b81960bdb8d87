using MovieRec.Core.Features;

namespace MovieRec.Core.Tests.Features;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("The Fabulous Destiny of AMÉLIE Poulain", "fabulous destiny amelie poulain")]
    [InlineData("Andy's toys: Woody & Buzz, in 3 worlds (1995)!", "andy toys woody buzz worlds 1995")]
    [InlineData("Łódź, Straße, Brødre, Œuvre, Þór", "lodz strasse brodre oeuvre thor")]
    [InlineData("Cafe\u0301 at 7", "cafe")]
    [InlineData("the of and", "")]
    [InlineData("", "")]
    [InlineData("Солярис 七人の侍", "солярис 七人の侍")]
    public void Words_are_folded_and_short_and_stop_words_left_out(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Tokenizer.Words(text)));

    [Fact]
    public void Repetitions_are_kept() => Assert.Equal(["boy", "boy"], Tokenizer.Words("Boy, boy"));
}
