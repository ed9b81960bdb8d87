using MovieRec.Application.Datasets;
using MovieRec.Application.Ratings;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Datasets;
using MovieRec.Core.Ratings;
using MovieRec.Testing.Data;
using MovieRec.Testing.InMemory;

namespace MovieRec.Application.Tests.Datasets;

public sealed class DatasetImportTests
{
    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeSeconds(1_000_000_000);

    private readonly InMemoryDatasetStore snapshots = new();
    private readonly InMemoryUserProfileStore profiles = new();

    [Fact]
    public async Task Ratings_become_profiles_and_the_current_snapshot()
    {
        var result = await Import(Data("one", ["Heat", "Alien"], ("a", 1, 10), ("a", 2, 3), ("b", 2, 7)));

        Assert.Equal((true, 2, 0, 0), (result.SnapshotIsNew, result.ProfilesAdded, result.ProfilesChanged, result.ProfilesUnchanged));
        Assert.Equal(result.Snapshot, await snapshots.GetCurrentAsync(default));
        Assert.Equal([(1, 10), (2, 3)], await Profile("a"));
        Assert.Equal([(2, 7)], await Profile("b"));
        var (catalogue, ratings) = await Download(result.Snapshot);
        Assert.Equal(["Heat", "Alien"], catalogue.Movies.Select(movie => movie.Title));
        Assert.Equal(3, ratings.Count);
    }

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        var data = Data("one", ["Heat", "Alien"], ("a", 1, 10), ("b", 2, 7));
        var first = await Import(data);
        var before = await All();

        var second = await Import(data);

        Assert.Equal(first with { SnapshotIsNew = false, ProfilesAdded = 0, ProfilesUnchanged = 2 }, second);
        Assert.All(await All(), (profile, at) => Assert.Same(before[at], profile));
        Assert.Single(await snapshots.ListAsync(default));
    }

    [Fact]
    public async Task Existing_profiles_and_films_are_merged_not_lost()
    {
        await Import(Data("one", ["Heat", "Alien", "Big"], ("a", 1, 10), ("a", 3, 2), ("c", 3, 5)));
        await profiles.UpdateAsync("a", profile => profile.Fold([Rating(2, 9, Time.AddDays(1))], Time), default);

        var result = await Import(Data("two", ["Heat", "Alien"], ("a", 1, 4), ("a", 2, 1), ("b", 1, 6)));

        Assert.Equal((1, 0, 1), (result.ProfilesAdded, result.ProfilesChanged, result.ProfilesUnchanged));
        Assert.Equal([(1, 10), (2, 9), (3, 2)], await Profile("a"));
        Assert.Equal([(3, 5)], await Profile("c"));
        Assert.Equal(["Heat", "Alien", "Big"], (await Download(result.Snapshot)).Catalogue.Movies.Select(movie => movie.Title));
    }

    [Fact]
    public async Task Newer_ratings_change_an_existing_profile()
    {
        await Import(Data("one", ["Heat"], ("a", 1, 10)));

        var result = await Import(Data("one", ["Heat"], Time.AddDays(1), ("a", 1, 4)));

        Assert.Equal((0, 1, 0), (result.ProfilesAdded, result.ProfilesChanged, result.ProfilesUnchanged));
        Assert.Equal([(1, 4)], await Profile("a"));
    }

    [Fact]
    public async Task What_an_erased_user_had_rated_stays_erased()
    {
        var data = Data("one", ["Heat", "Alien"], ("a", 1, 10));
        await Import(data);
        await new UserErasure(profiles).EraseAsync("a", Time.AddDays(1), default);

        await Import(data);
        Assert.Empty(await Profile("a"));

        await Import(Data("one", ["Heat", "Alien"], Time.AddDays(2), ("a", 2, 6)));
        Assert.Equal([(2, 6)], await Profile("a"));
    }

    [Fact]
    public async Task Data_that_numbers_films_differently_is_refused_and_nothing_changes()
    {
        var first = await Import(Data("one", ["Heat", "Alien", "Big"], ("a", 1, 10)));

        var failure = await Assert.ThrowsAsync<DatasetException>(() => Import(Data("two", ["Alien", "Heat", "Big"], ("z", 1, 10))));

        Assert.Contains("2 of 3 films", failure.Message, StringComparison.Ordinal);
        Assert.Equal(first.Snapshot, await snapshots.GetCurrentAsync(default));
        Assert.Null(await profiles.GetAsync("z", default));
    }

    [Fact]
    public async Task Replace_removes_what_was_there_first()
    {
        await Import(Data("one", ["Heat", "Alien", "Big"], ("a", 1, 10)));

        var result = await Import(Data("two", ["Alien", "Heat"], ("z", 1, 10)), replace: true);

        Assert.Null(await profiles.GetAsync("a", default));
        Assert.Equal([(1, 10)], await Profile("z"));
        Assert.Equal(["Alien", "Heat"], (await Download(result.Snapshot)).Catalogue.Movies.Select(movie => movie.Title));
    }

    [Fact]
    public async Task A_known_title_is_not_replaced_by_a_made_up_one()
    {
        await Import(Data("one", ["Heat", "Alien"], ("a", 1, 10)));

        var result = await Import(Data("two", ["Movie 1", "Movie 2", "Movie 3"], ("b", 1, 10)));

        Assert.Equal(["Heat", "Alien", "Movie 3"], (await Download(result.Snapshot)).Catalogue.Movies.Select(movie => movie.Title));
    }

    private Task<DatasetImportResult> Import(Dataset data, bool replace = false) =>
        new DatasetImport(snapshots, profiles, TimeProvider.System).RunAsync(data, replace, null, default);

    private async Task<IEnumerable<(int Movie, int Halves)>> Profile(string user) =>
        (await profiles.GetAsync(user, default))!.Ratings.Select(rating => (rating.MovieId, (int)rating.Rating.Value));

    private async Task<List<UserProfile>> All() => await profiles.AllAsync(default).OrderBy(profile => profile.UserId).ToListAsync();

    private async Task<(MovieCatalogue Catalogue, RatingTable Ratings)> Download(string snapshot)
    {
        using var folder = new TemporaryFolder();
        await snapshots.DownloadAsync(snapshot, folder.Path, default);
        return DatasetSnapshot.Read(folder.Path);
    }

    private static ProfileRating Rating(int movie, int halves, DateTimeOffset at) => new(movie, HalfStars.FromHalves(halves), at, Guid.NewGuid());

    private static Dataset Data(string name, string[] titles, params (string User, int Movie, int Halves)[] ratings) => Data(name, titles, Time, ratings);

    private static Dataset Data(string name, string[] titles, DateTimeOffset time, params (string User, int Movie, int Halves)[] ratings)
    {
        List<string> users = [.. ratings.Select(rating => rating.User).Distinct()];
        List<int> movies = [.. ratings.Select(rating => rating.Movie).Distinct()];
        var table = new RatingTable
        {
            UserIds = users,
            MovieIds = movies,
            Users = [.. ratings.Select(rating => users.IndexOf(rating.User))],
            Movies = [.. ratings.Select(rating => movies.IndexOf(rating.Movie))],
            Halves = [.. ratings.Select(rating => (byte)rating.Halves)],
            RatedAt = [.. ratings.Select(_ => time.ToUnixTimeMilliseconds())],
        };
        return new(name, new([.. titles.Select((title, index) => new Movie(index + 1, title, null, []))]), table, new() { Format = "test" });
    }
}
