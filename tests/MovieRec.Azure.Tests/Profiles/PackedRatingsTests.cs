using FsCheck;
using FsCheck.Fluent;
using MovieRec.Application.Ratings;
using MovieRec.Azure.Profiles;
using MovieRec.Core.Ratings;

namespace MovieRec.Azure.Tests.Profiles;

public sealed class PackedRatingsTests
{
    private const int MaximumEntityBytes = 1024 * 1024;

    [Fact]
    public void Any_profile_comes_back_as_it_was_packed() => Prop.ForAll(Profiles.ToArbitrary(), profile =>
        ProfileEntity.Read(ProfileEntity.Write(profile)).Ratings.SequenceEqual(profile.Ratings)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_largest_profiles_fit_an_entity(int seed)
    {
        var random = new Random(seed);
        var movies = new SortedSet<int>();
        while (movies.Count < UserProfile.MaximumRatings)
        {
            movies.Add(random.Next(int.MinValue, int.MaxValue));
        }

        var profile = new UserProfile("u", [.. movies.Select(movie => Rating(random, movie))], DateTimeOffset.UnixEpoch);

        var entity = ProfileEntity.Write(profile);

        var parts = entity.Select(property => property.Value).OfType<byte[]>().ToList();
        Assert.All(parts, part => Assert.InRange(part.Length, 1, ProfileEntity.MaximumPropertyBytes));
        Assert.InRange(parts.Sum(part => part.Length), 1, MaximumEntityBytes - 4096);
        Assert.Equal(profile.Ratings, ProfileEntity.Read(entity).Ratings);
    }

    [Fact]
    public void An_imported_rating_takes_few_bytes()
    {
        ProfileRating[] ratings = [.. Enumerable.Range(1, 1000).Select(movie =>
            new ProfileRating(movie * 7, HalfStars.FromHalves(8), DateTimeOffset.FromUnixTimeSeconds(964_982_703 + (movie * 60)), Guid.Empty))];

        Assert.InRange(PackedRatings.Pack(ratings).Length, 1, 6 * ratings.Length);
    }

    [Theory]
    [InlineData(new byte[] { }, 0)]
    [InlineData(new byte[] { 9 }, 0)]
    [InlineData(new byte[] { 1, 2 }, 1)]
    [InlineData(new byte[] { 1, 2, 0, 0 }, 1)]
    [InlineData(new byte[] { 1, 2, 24, 0, 1, 2, 3 }, 1)]
    [InlineData(new byte[] { 1, 2, 8, 0, 7 }, 1)]
    public void Damaged_bytes_are_refused(byte[] bytes, int count) =>
        Assert.Throws<InvalidDataException>(() => PackedRatings.Unpack(bytes, count));

    [Fact]
    public void The_format_never_changes()
    {
        ProfileRating[] ratings =
        [
            new(1, HalfStars.FromHalves(9), DateTimeOffset.FromUnixTimeMilliseconds(100), Guid.Empty),
            new(300, HalfStars.FromHalves(1), DateTimeOffset.FromUnixTimeMilliseconds(50), new(Enumerable.Range(1, 16).Select(n => (byte)n).ToArray())),
        ];
        byte[] packed = [1, 2, 9, 200, 1, 214, 4, 17, 99, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

        Assert.Equal(packed, PackedRatings.Pack(ratings));
        Assert.Equal(ratings, PackedRatings.Unpack(packed, 2));
    }

    private static Gen<UserProfile> Profiles =>
        from seed in ArbMap.Default.GeneratorFor<int>()
        from count in Gen.Frequency((8, Gen.Choose(0, 300)), (2, Gen.Choose(0, UserProfile.MaximumRatings)))
        select Profile(new Random(seed), count);

    private static UserProfile Profile(Random random, int count) => new(
        "u",
        [.. Enumerable.Range(0, count).Select(_ => random.Next()).Distinct().Order().Select(movie => Rating(random, movie))],
        DateTimeOffset.UnixEpoch);

    private static ProfileRating Rating(Random random, int movie)
    {
        var id = new byte[16];
        random.NextBytes(id);
        return new(
            movie,
            HalfStars.FromHalves(random.Next(1, 11)),
            DateTimeOffset.FromUnixTimeMilliseconds(random.NextInt64(-62_135_596_800_000, 253_402_300_799_999)),
            random.Next(100) == 0 ? Guid.Empty : new(id));
    }
}
