using MovieRec.Core.Evaluation;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.Evaluation;

public sealed class ProtocolTests
{
    [Theory]
    [InlineData("holdout:0.2")]
    [InlineData("random:5")]
    [InlineData("stratified:0.25")]
    [InlineData("strong:0.1")]
    [InlineData("leave-one-out")]
    [InlineData("folds")]
    [InlineData("folds:1")]
    public void A_protocol_is_written_as_it_is_typed(string text) => Assert.Equal(text, Protocol.Parse(text).ToString());

    [Theory]
    [InlineData("holdout:0")]
    [InlineData("holdout:1")]
    [InlineData("holdout:NaN")]
    [InlineData("strong:-0.5")]
    [InlineData("random:1")]
    [InlineData("random:2.5")]
    [InlineData("random:x")]
    [InlineData("folds:0")]
    [InlineData("leave-one-out:1")]
    [InlineData("files")]
    [InlineData("")]
    public void Others_are_refused_with_what_was_typed(string text) =>
        Assert.Contains($"'{text}'", Assert.Throws<EvaluationException>(() => Protocol.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_folder_s_split_files_imply_the_protocol()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("holdout:0.2", Protocol.DefaultFor(folder.Path).ToString());
        folder.Write("u1.base", "");
        folder.Write("u1.test", "");
        Assert.Equal("folds", Protocol.DefaultFor(folder.Path).ToString());
        folder.Write("train.original-ids.no-timestamp.dat", "");
        folder.Write("test.original-ids.csv", "");
        folder.Write("negatives.original-ids.csv", "");
        Assert.Equal("leave-one-out", Protocol.DefaultFor(folder.Path).ToString());
    }
}
