using MovieRec.Application.Ratings;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Datasets;
using MovieRec.Core.Progress;
using MovieRec.Core.Ratings;

namespace MovieRec.Application.Datasets;

/// <summary>The first step of a training run: freezes all profiles as a snapshot over the newest import's catalogue.</summary>
/// <param name="snapshots">Where snapshots are.</param>
/// <param name="profiles">Where profiles are.</param>
public sealed class SnapshotFromProfiles(IDatasetStore snapshots, IUserProfileStore profiles)
{
    private const int ProfilesPerReport = 100;

    /// <summary>
    /// Writes the snapshot of a run, named by the run's id. If it is there already, from an earlier try of the same run, it stays as it is.
    /// Users without ratings and ratings of films that the catalogue lacks are left out.
    /// </summary>
    /// <param name="runId">The run.</param>
    /// <param name="progress">Told the profiles read.</param>
    /// <param name="cancellationToken">Stops before the snapshot is complete.</param>
    /// <returns>The snapshot's name.</returns>
    /// <exception cref="DatasetException">Nothing was imported yet.</exception>
    public async Task<string> RunAsync(string runId, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        if (!await snapshots.ExistsAsync(runId, cancellationToken))
        {
            var current = await snapshots.GetCurrentAsync(cancellationToken)
                ?? throw new DatasetException("There are no films yet: nothing was imported.");
            var catalogue = await CurrentCatalogue.ReadAsync(snapshots, current, cancellationToken);
            var ratings = await ReadAsync(catalogue, progress, cancellationToken);
            using var folder = new ScratchFolder();
            DatasetSnapshot.Write(folder.Path, runId, catalogue, ratings);
            await snapshots.UploadAsync(runId, folder.Path, cancellationToken);
        }

        return runId;
    }

    private async Task<RatingTable> ReadAsync(MovieCatalogue catalogue, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        var userIds = new List<string>();
        var (users, movies, halves, ratedAt) = (new List<int>(), new List<int>(), new List<byte>(), new List<long>());
        var read = 0;
        await foreach (var profile in profiles.AllAsync(cancellationToken))
        {
            var before = users.Count;
            foreach (var rating in profile.Ratings)
            {
                if (catalogue.TryGetIndex(rating.MovieId, out var movie))
                {
                    users.Add(userIds.Count);
                    movies.Add(movie);
                    halves.Add(rating.Rating.Value);
                    ratedAt.Add(Math.Max(0, rating.RatedAt.ToUnixTimeMilliseconds()));
                }
            }

            if (users.Count > before)
            {
                userIds.Add(profile.UserId);
            }

            if (++read % ProfilesPerReport == 0)
            {
                progress?.Report(new("reading profiles", read, 0, "profiles"));
            }
        }

        var order = Ordered(userIds);
        return new()
        {
            UserIds = order.UserIds,
            MovieIds = [.. catalogue.Movies.Select(movie => movie.Id)],
            Users = [.. users.Select(user => order.IndexOf[user])],
            Movies = [.. movies],
            Halves = [.. halves],
            RatedAt = [.. ratedAt],
        };
    }

    // Storage lists users in any order; a fixed one makes training on the same profiles repeatable.
    private static (string[] UserIds, int[] IndexOf) Ordered(List<string> userIds)
    {
        int[] positions = [.. Enumerable.Range(0, userIds.Count)];
        string[] sorted = [.. userIds];
        Array.Sort(sorted, positions, StringComparer.Ordinal);
        var indexOf = new int[positions.Length];
        for (var index = 0; index < positions.Length; index++)
        {
            indexOf[positions[index]] = index;
        }

        return (sorted, indexOf);
    }
}
