namespace MovieRec.Application.Ratings;

/// <summary>Profiles by user id.</summary>
public interface IUserProfileStore
{
    /// <summary>The user's profile, or null if the store has none. An erased user's profile is there, without ratings.</summary>
    Task<UserProfile?> GetAsync(string userId, CancellationToken cancellationToken);

    /// <summary>
    /// Reads a profile, changes it and writes it back, again from the start if another writer came between (optimistic concurrency).
    /// </summary>
    /// <param name="userId">The user; the change starts from <see cref="UserProfile.Empty"/> if the store has no profile.</param>
    /// <param name="change">The pure change; returning its argument writes nothing.</param>
    /// <param name="cancellationToken">Stops before the write.</param>
    Task<UserProfile> UpdateAsync(string userId, Func<UserProfile, UserProfile> change, CancellationToken cancellationToken);

    /// <summary>Every profile, in no particular order; those written meanwhile may be missing or come in either state.</summary>
    IAsyncEnumerable<UserProfile> AllAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Adds many profiles, for imports. One that is there already, because its user rated meanwhile, gets the new one's ratings by
    /// <see cref="UserProfile.FoldImported"/>.
    /// </summary>
    Task AddAllAsync(IAsyncEnumerable<UserProfile> profiles, CancellationToken cancellationToken);

    /// <summary>Removes every profile.</summary>
    Task ClearAsync(CancellationToken cancellationToken);
}
