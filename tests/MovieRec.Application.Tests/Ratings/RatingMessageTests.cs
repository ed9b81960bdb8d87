using MovieRec.Application.Ratings;

namespace MovieRec.Application.Tests.Ratings;

public sealed class RatingMessageTests
{
    private const string Valid =
        """{"eventId":"0193456d-aaaa-7bbb-8ccc-0123456789ab","userId":"42","movieId":1,"rating":4.5,"ratedAt":"2026-11-20T12:00:00Z"}""";

    [Fact]
    public void One_event_and_an_array_of_events_are_read()
    {
        var one = Assert.Single(RatingMessage.Read(Valid));

        Assert.Equal(("42", 1, 4.5f, null), (one.UserId, one.MovieId, one.Rating.Stars, one.AcceptedAt));
        Assert.Equal([one, one], RatingMessage.Read($" [{Valid},{Valid}]"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("{}")]
    [InlineData("42")]
    [InlineData("not json")]
    public void Anything_else_is_refused(string text) =>
        Assert.Throws<InvalidRatingMessageException>(() => RatingMessage.Read(text));

    [Theory]
    [InlineData("4.5", "4.4", "rating")]
    [InlineData("4.5", "0", "rating")]
    [InlineData("4.5", "\"4.5\"", "rating")]
    [InlineData("4.5", "\"NaN\"", "rating")]
    [InlineData("\"42\"", "\"\"", "userId")]
    [InlineData("\"42\"", "\"a\\u0007\"", "userId")]
    [InlineData("\"42\"", "null", "userId")]
    [InlineData("\"userId\":\"42\",", "", "userId")]
    [InlineData("\"movieId\":1", "\"movieId\":1.5", "movieId")]
    [InlineData("\"movieId\":1", "\"movieId\":1,\"movieId\":2", "movieId")]
    [InlineData("\"movieId\":1", "\"movieId\":1,\"stars\":2", "stars")]
    [InlineData("2026-11-20T12:00:00Z", "yesterday", "ratedAt")]
    [InlineData("0193456d-", "", "eventId")]
    public void A_wrong_field_is_named(string part, string replacement, string field)
    {
        var exception = Assert.Throws<InvalidRatingMessageException>(() => RatingMessage.Read(Valid.Replace(part, replacement, StringComparison.Ordinal)));

        Assert.Contains(field, exception.Message, StringComparison.Ordinal);
    }
}
