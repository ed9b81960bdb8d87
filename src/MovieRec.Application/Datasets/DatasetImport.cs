using MovieRec.Application.Ratings;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Datasets;
using MovieRec.Core.Progress;

namespace MovieRec.Application.Datasets;

/// <summary>
/// Brings a data set into storage: a snapshot, which becomes the current one, and a profile per user. Running it again with the same data
/// changes nothing; stopped half-way, it can simply be run again.
/// </summary>
/// <param name="snapshots">Where the snapshot goes.</param>
/// <param name="profiles">Where the profiles go.</param>
/// <param name="clock">Tells when profiles were written.</param>
public sealed class DatasetImport(IDatasetStore snapshots, IUserProfileStore profiles, TimeProvider clock)
{
    private const int Parallelism = 16;
    private const int UsersPerReport = 100;

    /// <summary>
    /// Imports a data set. Films and profiles that are there already stay: new films join the catalogue, new ratings are folded into the
    /// profiles, and what erased users had rated before stays erased.
    /// </summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="replace">True to remove all profiles and films first.</param>
    /// <param name="progress">Told the profiles written.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <exception cref="DatasetException">The films in storage have other titles for many of the same ids, and <paramref name="replace"/> is false.</exception>
    public async Task<DatasetImportResult> RunAsync(
        Dataset dataset, bool replace, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        var current = await snapshots.GetCurrentAsync(cancellationToken);
        var known = replace || current is null ? MovieCatalogue.Empty : await CurrentCatalogue.ReadAsync(snapshots, current, cancellationToken);
        var catalogue = CatalogueMerge.Merge(dataset.Catalogue, known);

        using var folder = new ScratchFolder();
        progress?.Report(new("writing the snapshot", 0, 1, "snapshots"));
        var name = DatasetSnapshot.WriteNamedByContent(folder.Path, dataset.Name, catalogue, dataset.Ratings).Name;
        var isNew = !await snapshots.ExistsAsync(name, cancellationToken);
        if (isNew)
        {
            await snapshots.UploadAsync(name, folder.Path, cancellationToken);
        }

        if (replace)
        {
            await profiles.ClearAsync(cancellationToken);
        }

        var result = await FoldAsync(new(dataset.Ratings), progress, cancellationToken) with { Snapshot = name, SnapshotIsNew = isNew };

        // Last: an import that was stopped before this is not taken for a complete one.
        if (current != name)
        {
            await snapshots.SetCurrentAsync(name, cancellationToken);
        }

        return result;
    }

    private async Task<DatasetImportResult> FoldAsync(RatingsByUser ratings, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var isThere = new bool[ratings.UserCount];
        var (changed, done) = (0, 0);
        await Parallel.ForEachAsync(
            profiles.AllAsync(cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (profile, stop) =>
            {
                if (ratings.TryGetUser(profile.UserId, out var user))
                {
                    isThere[user] = true;
                    UserProfile Fold(UserProfile old) => old.FoldImported(ratings.Of(user), now);
                    if (!ReferenceEquals(Fold(profile), profile))
                    {
                        // The profile may have got ratings since it was listed; they stay.
                        await profiles.UpdateAsync(profile.UserId, Fold, stop);
                        Interlocked.Increment(ref changed);
                    }

                    Report(Interlocked.Increment(ref done));
                }
            });
        var existing = done;
        await profiles.AddAllAsync(New().ToAsyncEnumerable(), cancellationToken);
        return new("", false, ratings.UserCount - existing, changed, existing - changed);

        IEnumerable<UserProfile> New()
        {
            for (var user = 0; user < ratings.UserCount; user++)
            {
                if (!isThere[user])
                {
                    yield return UserProfile.Empty(ratings.UserId(user)).Fold(ratings.Of(user), now);
                    Report(++done);
                }
            }
        }

        void Report(int users)
        {
            if (users % UsersPerReport == 0 || users == ratings.UserCount)
            {
                progress?.Report(new("writing profiles", users, ratings.UserCount, "profiles"));
            }
        }
    }
}

/// <summary>What an import did.</summary>
/// <param name="Snapshot">The current snapshot's name.</param>
/// <param name="SnapshotIsNew">False if storage had it already.</param>
/// <param name="ProfilesAdded">Users that storage did not have.</param>
/// <param name="ProfilesChanged">Users whose profile got new ratings.</param>
/// <param name="ProfilesUnchanged">Users of the data set whose profile had all its ratings already.</param>
public sealed record DatasetImportResult(string Snapshot, bool SnapshotIsNew, int ProfilesAdded, int ProfilesChanged, int ProfilesUnchanged);
