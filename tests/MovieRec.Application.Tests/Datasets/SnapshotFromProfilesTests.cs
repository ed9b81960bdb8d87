using MovieRec.Application.Datasets;
using MovieRec.Application.Ratings;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Datasets;
using MovieRec.Core.Ratings;
using MovieRec.Testing.Data;
using MovieRec.Testing.InMemory;

namespace MovieRec.Application.Tests.Datasets;

public sealed class SnapshotFromProfilesTests : IDisposable
{
    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeMilliseconds(1_000_000_000_123);

    private readonly InMemoryDatasetStore snapshots = new();
    private readonly InMemoryUserProfileStore profiles = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task All_ratings_of_known_films_are_frozen_over_the_current_catalogue()
    {
        await ImportFilms();
        await Rate("b", (7, 10), (5, 3), (999, 4));
        await Rate("a", (5, 8));
        await Rate("stranger", (999, 4));
        await new UserErasure(profiles).EraseAsync("erased", Time, default);

        var name = await Run("run-1");

        var (catalogue, ratings) = await Read(name);
        Assert.Equal("run-1", name);
        Assert.Equal([5, 7], catalogue.Movies.Select(movie => movie.Id));
        Assert.Equal(["a", "b"], ratings.UserIds);
        Assert.Equal(
            [("a", 5, 8), ("b", 5, 3), ("b", 7, 10)],
            ratings.Users.Select((user, row) => (ratings.UserIds[user], ratings.MovieIds[ratings.Movies[row]], (int)ratings.Halves[row])).Order());
        Assert.All(ratings.RatedAt, time => Assert.Equal(Time.ToUnixTimeMilliseconds(), time));
        Assert.Equal("films", await snapshots.GetCurrentAsync(default));
    }

    [Fact]
    public async Task A_second_try_of_the_same_run_keeps_the_snapshot()
    {
        await ImportFilms();
        await Rate("a", (5, 8));
        await Run("run-1");
        await Rate("b", (5, 8));

        await Run("run-1");

        Assert.Equal(["a"], (await Read("run-1")).Ratings.UserIds);
        Assert.Equal(["a", "b"], (await Read(await Run("run-2"))).Ratings.UserIds);
    }

    [Fact]
    public async Task Without_an_import_there_is_nothing_to_freeze() =>
        Assert.Contains("nothing was imported", (await Assert.ThrowsAsync<DatasetException>(() => Run("run-1"))).Message, StringComparison.Ordinal);

    private Task<string> Run(string runId) => new SnapshotFromProfiles(snapshots, profiles).RunAsync(runId, null, default);

    private async Task ImportFilms()
    {
        var empty = new RatingTable { UserIds = [], MovieIds = [], Users = [], Movies = [], Halves = [], RatedAt = [] };
        DatasetSnapshot.Write(folder.Of("films"), "films", new([new(5, "Heat", 1995, []), new(7, "Alien", 1979, [])]), empty);
        await snapshots.UploadAsync("films", folder.Of("films"), default);
        await snapshots.SetCurrentAsync("films", default);
    }

    private Task<UserProfile> Rate(string user, params (int Movie, int Halves)[] ratings) => profiles.UpdateAsync(
        user,
        profile => profile.Fold(ratings.Select(rating => new ProfileRating(rating.Movie, HalfStars.FromHalves(rating.Halves), Time, Guid.NewGuid())), Time),
        default);

    private async Task<(MovieCatalogue Catalogue, RatingTable Ratings)> Read(string snapshot)
    {
        var path = folder.Of(Guid.NewGuid().ToString());
        await snapshots.DownloadAsync(snapshot, path, default);
        return DatasetSnapshot.Read(path);
    }
}
