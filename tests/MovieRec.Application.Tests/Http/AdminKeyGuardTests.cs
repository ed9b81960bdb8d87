using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using MovieRec.Application.Http.Admin;

namespace MovieRec.Application.Tests.Http;

public sealed class AdminKeyGuardTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData("", "anything", true)]
    [InlineData("secret", "secret", true)]
    [InlineData("secret", null, false)]
    [InlineData("secret", "", false)]
    [InlineData("secret", "Secret", false)]
    [InlineData("secret", "secret2", false)]
    public void Where_a_key_is_set_it_has_to_match(string? key, string? given, bool allowed)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["x-functions-key"] = given;

        var refusal = new AdminKeyGuard(Options.Create(new AdminOptions { AdminKey = key })).Check(request);

        Assert.Equal(allowed, refusal is null);
        Assert.Equal(allowed ? null : 401, (refusal as IStatusCodeHttpResult)?.StatusCode);
    }
}
