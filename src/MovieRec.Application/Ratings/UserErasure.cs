namespace MovieRec.Application.Ratings;

/// <summary>Erases users; a host may add to it what its storage needs to make the erasure last.</summary>
public interface IUserErasure
{
    /// <summary>Removes a user's ratings and voids every event accepted up to <paramref name="erasedAt"/>; durable when it returns.</summary>
    Task EraseAsync(string userId, DateTimeOffset erasedAt, CancellationToken cancellationToken);
}

/// <summary>Erases users by leaving an empty profile that remembers when: late events cannot bring the data back.</summary>
/// <param name="profiles">The profiles.</param>
public sealed class UserErasure(IUserProfileStore profiles) : IUserErasure
{
    /// <inheritdoc/>
    public Task EraseAsync(string userId, DateTimeOffset erasedAt, CancellationToken cancellationToken) =>
        profiles.UpdateAsync(userId, profile => Erase(profile, erasedAt), cancellationToken);

    private static UserProfile Erase(UserProfile profile, DateTimeOffset erasedAt) => profile.ErasedAt >= erasedAt
        ? profile
        : profile with { Ratings = [], UpdatedAt = erasedAt, ErasedAt = erasedAt };
}
