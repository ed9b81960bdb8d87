using MovieRec.Application.Ratings;
using MovieRec.Testing.InMemory;

namespace MovieRec.LocalHost.Tests.Ratings;

/// <summary>Profiles whose updates fail as a test says.</summary>
internal sealed class FailingProfileStore : IUserProfileStore
{
    private readonly InMemoryUserProfileStore inner = new();
    private int failures;

    public Func<string, Exception?> Fail { get; set; } = _ => null;

    public int Failures => Volatile.Read(ref failures);

    public Task<UserProfile?> GetAsync(string userId, CancellationToken cancellationToken) => inner.GetAsync(userId, cancellationToken);

    public Task<UserProfile> UpdateAsync(string userId, Func<UserProfile, UserProfile> change, CancellationToken cancellationToken)
    {
        if (Fail(userId) is { } failure)
        {
            Interlocked.Increment(ref failures);
            throw failure;
        }

        return inner.UpdateAsync(userId, change, cancellationToken);
    }

    public IAsyncEnumerable<UserProfile> AllAsync(CancellationToken cancellationToken) => inner.AllAsync(cancellationToken);

    public Task AddAllAsync(IAsyncEnumerable<UserProfile> profiles, CancellationToken cancellationToken) => inner.AddAllAsync(profiles, cancellationToken);

    public Task ClearAsync(CancellationToken cancellationToken) => inner.ClearAsync(cancellationToken);
}
