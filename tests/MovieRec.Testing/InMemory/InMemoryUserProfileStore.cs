using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MovieRec.Application.Ratings;

namespace MovieRec.Testing.InMemory;

/// <summary>Profiles in a dictionary, with the same optimistic concurrency as the table.</summary>
public sealed class InMemoryUserProfileStore : IUserProfileStore
{
    private readonly ConcurrentDictionary<string, UserProfile> profiles = new(StringComparer.Ordinal);

    public Task<UserProfile?> GetAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult(profiles.GetValueOrDefault(userId));

    public Task<UserProfile> UpdateAsync(string userId, Func<UserProfile, UserProfile> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var stored = profiles.GetValueOrDefault(userId);
            var before = stored ?? UserProfile.Empty(userId);
            var after = change(before);
            var written = ReferenceEquals(after, before)
                || (stored is null ? profiles.TryAdd(userId, after) : TryReplace(userId, after, stored));
            if (written)
            {
                return Task.FromResult(after);
            }
        }
    }

    public async IAsyncEnumerable<UserProfile> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var profile in profiles.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return profile;
        }

        await Task.CompletedTask;
    }

    public async Task AddAllAsync(IAsyncEnumerable<UserProfile> profiles, CancellationToken cancellationToken)
    {
        await foreach (var profile in profiles.WithCancellation(cancellationToken))
        {
            await UpdateAsync(profile.UserId, stored => stored.FoldImported(profile.Ratings, profile.UpdatedAt), cancellationToken);
        }
    }

    public Task ClearAsync(CancellationToken cancellationToken)
    {
        profiles.Clear();
        return Task.CompletedTask;
    }

    private bool TryReplace(string userId, UserProfile after, UserProfile stored) => profiles.TryUpdate(userId, after, stored);
}
