using FsCheck;
using FsCheck.Fluent;
using MovieRec.Azure.Profiles;

namespace MovieRec.Azure.Tests.Profiles;

public sealed class UserKeyTests
{
    [Fact]
    public void Any_id_comes_back_from_a_row_key_that_tables_take() =>
        Prop.ForAll<NonNull<string>>(id => RoundTrips(id.Get)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a/b\\c#d?e")]
    [InlineData("100%25")]
    [InlineData("~abc")]
    [InlineData("")]
    [InlineData("\ud83c")]
    public void Awkward_ids_come_back(string id) => Assert.True(RoundTrips(id));

    [Fact]
    public void The_longest_id_fits_the_limit_of_512_characters() =>
        Assert.InRange(UserKey.Row(new string('猫', 128)).Length, 1, 512);

    [Theory]
    [InlineData("42", "42", "e2")]
    [InlineData("a b", "~YQAgAGIA", "87")]
    public void Keys_never_change(string id, string row, string partition) =>
        Assert.Equal((row, partition), (UserKey.Row(id), UserKey.Partition(id)));

    private static bool RoundTrips(string id) => UserKey.UserId(UserKey.Row(id)) == id
        && UserKey.Row(id).All(character => char.IsAsciiLetterOrDigit(character) || "~.-_@".Contains(character, StringComparison.Ordinal));
}
