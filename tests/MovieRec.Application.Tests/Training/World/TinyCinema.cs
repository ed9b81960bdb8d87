using MovieRec.Application.Datasets;
using MovieRec.Application.Ratings;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Datasets;
using MovieRec.Core.Ratings;

namespace MovieRec.Application.Tests.Training.World;

/// <summary>120 films of two genres, the first ones better known, and viewers who love one genre: any model learns something in no time.</summary>
internal static class TinyCinema
{
    public const int Films = 120;
    private const int RatingsPerViewer = 30;

    public static MovieCatalogue Catalogue { get; } = new([.. Enumerable.Range(1, Films)
        .Select(id => new Movie(id, $"Film {id}", 1950 + (id % 60), [id % 2 == 0 ? "Drama" : "Comedy"]))]);

    public static IEnumerable<UserProfile> Viewers(int count)
    {
        var random = new Random(7);
        for (var viewer = 0; viewer < count; viewer++)
        {
            var ratings = Enumerable.Range(0, RatingsPerViewer)
                .Select(_ => (2 * (int)(Films / 2 * Math.Pow(random.NextDouble(), 2))) + (random.Next(10) == 0 ? 1 - (viewer % 2) : viewer % 2) + 1)
                .Distinct()
                .Order()
                .Select(film => new ProfileRating(film, HalfStars.FromHalves(film % 2 == (viewer + 1) % 2 ? 9 : 3), DateTimeOffset.UnixEpoch.AddDays(film), Guid.Empty));
            yield return UserProfile.Empty($"viewer-{viewer}") with { Ratings = [.. ratings] };
        }
    }

    /// <summary>Uploads catalogue and no ratings as the newest snapshot, as an import does.</summary>
    public static async Task ImportAsync(IDatasetStore datasets)
    {
        using var folder = new Testing.Data.TemporaryFolder();
        var nothing = new RatingTable { UserIds = [], MovieIds = [], Users = [], Movies = [], Halves = [], RatedAt = [] };
        DatasetSnapshot.Write(folder.Path, "tiny", Catalogue, nothing);
        await datasets.UploadAsync("tiny", folder.Path, default);
        await datasets.SetCurrentAsync("tiny", default);
    }
}
