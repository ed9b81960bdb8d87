using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.Http.Requests;

namespace MovieRec.Application.Tests.Http;

public sealed class UserIdsTests
{
    [Theory]
    [InlineData("42", "42", "/api/users/42/ratings")]
    [InlineData("a b", "a b", "/api/users/a%20b/ratings")]
    [InlineData("a/b", "a%2Fb", "/api/users/a%2Fb/ratings?x=%2F")]
    [InlineData("a/b", "a%2fb", "/api/users/a%2fb/ratings")]
    [InlineData("a%2Fb", "a%2Fb", "/api/users/a%252Fb/ratings")]
    [InlineData("a/b%2F", "a%2Fb%2F", "/api/users/a%2Fb%252F/ratings")]
    public void A_user_id_is_what_the_path_encodes_slashes_included(string userId, string routeValue, string target)
    {
        var context = new DefaultHttpContext();
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        var errors = new FieldErrors();

        Assert.Equal(userId, UserIds.FromPath(context.Request, routeValue, errors));
        Assert.False(errors.Any);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a\tb")]
    [InlineData("a\u007Fb")]
    public void What_no_user_can_be_called_is_an_error(string routeValue)
    {
        var errors = new FieldErrors();

        UserIds.FromPath(new DefaultHttpContext().Request, routeValue, errors);

        Assert.Equal(["userId"], errors.ByField.Keys);
    }

    // Not in the list above: attributes cannot hold half a character.
    [Fact]
    public void Half_a_character_is_no_part_of_a_user_id() => Assert.False(UserIds.IsValid("a\ud800b"));

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void A_user_id_has_at_most_128_characters(int length, bool valid) => Assert.Equal(valid, UserIds.IsValid(new string('u', length)));
}
