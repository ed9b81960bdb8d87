using MovieRec.Application.Ratings;

namespace MovieRec.LocalHost.Journal;

/// <summary>The profiles that one check looks at, each read once.</summary>
internal sealed class JournalUsers(IUserProfileStore profiles)
{
    private readonly Dictionary<string, JournalUser> users = new(StringComparer.Ordinal);

    public async ValueTask<JournalUser> GetAsync(string userId, CancellationToken cancellationToken)
    {
        if (!users.TryGetValue(userId, out var user))
        {
            user = new(await profiles.GetAsync(userId, cancellationToken) ?? UserProfile.Empty(userId));
            users.Add(userId, user);
        }

        return user;
    }

    public void Forget(string userId) => users.Remove(userId);
}

/// <summary>What a profile says about events.</summary>
internal sealed class JournalUser(UserProfile profile)
{
    private readonly Dictionary<int, ProfileRating> ratings = profile.Ratings.ToDictionary(rating => rating.MovieId);

    public DateTimeOffset? ErasedAt => profile.ErasedAt;

    /// <summary>
    /// True if folding the event again would change nothing: the profile has it or one that replaces it, the user was erased since, or
    /// the profile is full of newer ones.
    /// </summary>
    public bool Has(RatingEvent rating) =>
        rating.AcceptedAt <= profile.ErasedAt
        || (ratings.TryGetValue(rating.MovieId, out var held)
            ? !rating.ToProfileRating().Replaces(held)
            : ratings.Count >= UserProfile.MaximumRatings && ratings.Values.Min(other => other.RatedAt) >= rating.RatedAt);
}
