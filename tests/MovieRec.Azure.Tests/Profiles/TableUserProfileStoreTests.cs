using MovieRec.Application.Ratings;
using MovieRec.Azure.Tests.Storage;
using MovieRec.Core.Ratings;
using MovieRec.Testing.Azurite;
using MovieRec.Testing.Ports;

namespace MovieRec.Azure.Tests.Profiles;

[Collection(AzuriteTests.Name)]
public sealed class TableUserProfileStoreTests(AzuriteFixture azurite) : UserProfileStoreContract, IDisposable
{
    private readonly OwnServices services = new(azurite);

    protected override IUserProfileStore Store => services.Get<IUserProfileStore>();

    [SkippableFact]
    public async Task The_largest_profile_comes_back_as_it_was_written()
    {
        ProfileRating[] ratings = [.. Enumerable.Range(1, UserProfile.MaximumRatings).Select(movie =>
            new ProfileRating(movie * 60_000, HalfStars.FromHalves(1 + (movie % 10)), Noon.AddDays(movie % 7919), Guid.NewGuid()))];

        await Store.AddAllAsync(new[] { new UserProfile("critic", ratings, Noon) }.ToAsyncEnumerable(), default);
        var read = await Store.UpdateAsync("critic", profile => profile with { UpdatedAt = Noon.AddDays(1) }, default);

        Assert.Equal(ratings, read.Ratings);
        Assert.Equal(ratings, (await Store.GetAsync("critic", default))!.Ratings);
    }

    public void Dispose() => services.Dispose();
}
