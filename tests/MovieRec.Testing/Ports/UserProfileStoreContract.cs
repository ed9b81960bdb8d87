using MovieRec.Application.Ratings;
using MovieRec.Core.Ratings;
using Xunit;

namespace MovieRec.Testing.Ports;

/// <summary>What every profile store does.</summary>
public abstract class UserProfileStoreContract
{
    protected static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, 123, TimeSpan.Zero);

    protected abstract IUserProfileStore Store { get; }

    [SkippableFact]
    public async Task An_unknown_user_has_no_profile() => Assert.Null(await Store.GetAsync("nobody", default));

    [SkippableTheory]
    [MemberData(nameof(UserIds))]
    public async Task A_profile_comes_back_as_it_was_written(string userId)
    {
        var written = await Store.UpdateAsync(userId, profile => Rated(profile, 1, 2, 260_000), default);

        AssertSame(written, await Store.GetAsync(userId, default));
        AssertSame(written, Assert.Single(await Store.AllAsync(default).ToListAsync()));
    }

    public static TheoryData<string> UserIds() =>
        new("42", "a/b\\c#d?e", "100%", "%2F", "o'neil", " ", "two words ", "Käthe 猫 🎬", "~tilde", "A", new string('é', 128), new string('/', 128));

    [SkippableFact]
    public async Task Ids_that_differ_in_case_are_different_users()
    {
        await Store.UpdateAsync("ann", profile => Rated(profile, 1), default);

        Assert.Null(await Store.GetAsync("Ann", default));
    }

    [SkippableFact]
    public async Task A_change_that_returns_its_argument_writes_nothing()
    {
        await Store.UpdateAsync("a", profile => profile, default);

        Assert.Null(await Store.GetAsync("a", default));
    }

    [SkippableFact]
    public async Task Concurrent_changes_lose_nothing()
    {
        // Azurite lets two inserts of the same key into an empty table both succeed; Azure does not.
        await Store.UpdateAsync("calm", profile => Rated(profile, 1), default);

        await Task.WhenAll(Enumerable.Range(1, 24).Select(movie =>
            Task.Run(() => Store.UpdateAsync("busy", profile => Rated(profile, movie), default))));

        var profile = await Store.GetAsync("busy", default);

        Assert.Equal(Enumerable.Range(1, 24), profile!.Ratings.Select(rating => rating.MovieId));
    }

    [SkippableFact]
    public async Task An_erased_user_stays_with_the_time_of_the_erasure()
    {
        await Store.UpdateAsync("a", profile => Rated(profile, 1), default);
        await Store.UpdateAsync("a", profile => profile with { Ratings = [], UpdatedAt = Noon, ErasedAt = Noon }, default);

        var erased = await Store.GetAsync("a", default);

        Assert.Empty(erased!.Ratings);
        Assert.Equal(Noon, erased.ErasedAt);
    }

    [SkippableFact]
    public async Task An_import_adds_profiles_and_keeps_ratings_that_came_meanwhile_until_cleared()
    {
        await Store.UpdateAsync("user 7", profile => Rated(profile, 99), default);
        UserProfile[] imported = [.. Enumerable.Range(1, 1100).Select(user => Rated(UserProfile.Empty($"user {user}"), user, user + 1))];

        await Store.AddAllAsync(imported.ToAsyncEnumerable(), default);

        var all = await Store.AllAsync(default).ToDictionaryAsync(profile => profile.UserId);
        Assert.Equal(1100, all.Count);
        Assert.All(imported.Where(profile => profile.UserId != "user 7"), profile => AssertSame(profile, all[profile.UserId]));
        Assert.Equal([7, 8, 99], all["user 7"].Ratings.Select(rating => rating.MovieId));
        await Store.ClearAsync(default);
        Assert.Empty(await Store.AllAsync(default).ToListAsync());
    }

    [SkippableFact]
    public async Task A_cancelled_change_does_not_write()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Store.UpdateAsync("a", profile => Rated(profile, 1), new CancellationToken(canceled: true)));

        Assert.Null(await Store.GetAsync("a", default));
    }

    protected static UserProfile Rated(UserProfile profile, params int[] movies) => profile.Fold(
        movies.Select(movie => new ProfileRating(movie, HalfStars.FromHalves(1 + (movie % 10)), Noon.AddMilliseconds(movie), Guid.NewGuid())),
        Noon);

    protected static void AssertSame(UserProfile expected, UserProfile? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Ratings, actual.Ratings);
        Assert.Equal(expected with { Ratings = actual.Ratings }, actual);
    }
}
