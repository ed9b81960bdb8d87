using System.Runtime.CompilerServices;
using MovieRec.Application.Ratings;
using MovieRec.Core.Ratings;
using MovieRec.LocalHost.Journal;
using MovieRec.Testing.Data;
using MovieRec.Testing.Time;

namespace MovieRec.LocalHost.Tests.Journal;

/// <summary>Profiles and queue that forget what was not saved, with a journal in front of them.</summary>
internal sealed class LossyStorage : IUserProfileStore, IRatingQueue, IUserErasure, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private Dictionary<string, UserProfile> profiles = [];
    private Dictionary<string, UserProfile> saved = [];
    private List<RatingEvent> queued = [];
    private RatingJournal journal;
    private JournalCheck check;

    public LossyStorage() => (journal, check) = Start();

    public ManualClock Clock { get; } = new();

    public bool QueueIsDown { get; set; }

    public IReadOnlyList<RatingEvent> Queued => queued;

    public string Folder => folder.Of("journal");

    public int Files => Directory.GetFiles(Folder).Length;

    public Task AcceptAsync(string userId, int movieId, int halves) =>
        AcceptAsync(new RatingEvent(Guid.CreateVersion7(), userId, movieId, HalfStars.FromHalves(halves), Clock.GetUtcNow()) { AcceptedAt = Clock.GetUtcNow() });

    public Task AcceptAsync(params RatingEvent[] events) =>
        new JournaledRatingQueue(journal, this, Microsoft.Extensions.Logging.Abstractions.NullLogger<JournaledRatingQueue>.Instance).SendAsync(events, CancellationToken.None);

    public Task EraseAcceptedAsync(string userId) => new JournaledErasure(journal, this).EraseAsync(userId, Clock.GetUtcNow(), CancellationToken.None);

    /// <summary>Folds what is queued.</summary>
    public async Task FoldAsync()
    {
        var events = queued;
        queued = [];
        await new RatingFolding(this, Clock).FoldAsync(events, CancellationToken.None);
    }

    public void Save() => saved = new(profiles);

    /// <summary>Forgets what was not saved, messages included.</summary>
    public void Lose()
    {
        profiles = new(saved);
        queued = [];
    }

    /// <summary>Ends the process and starts it again.</summary>
    public void Restart()
    {
        journal.Dispose();
        (journal, check) = Start();
    }

    public Task<int> CheckAsync(TimeSpan minimumAge = default) => check.RunAsync(minimumAge, CancellationToken.None);

    /// <summary>Time passes, and two checks come.</summary>
    public async Task SettleAsync()
    {
        await CheckAsync();
        Clock.Advance(JournalCheck.Settling);
        await CheckAsync();
    }

    public int[] MoviesOf(string userId) => [.. profiles.GetValueOrDefault(userId)?.Ratings.Select(rating => rating.MovieId) ?? []];

    public Task<UserProfile?> GetAsync(string userId, CancellationToken cancellationToken) => Task.FromResult(profiles.GetValueOrDefault(userId));

    public Task<UserProfile> UpdateAsync(string userId, Func<UserProfile, UserProfile> change, CancellationToken cancellationToken)
    {
        lock (folder)
        {
            return Task.FromResult(profiles[userId] = change(profiles.GetValueOrDefault(userId) ?? UserProfile.Empty(userId)));
        }
    }

    public Task SendAsync(IReadOnlyList<RatingEvent> events, CancellationToken cancellationToken)
    {
        if (QueueIsDown)
        {
            throw new HttpRequestException("down");
        }

        lock (folder)
        {
            queued.AddRange(events);
        }

        return Task.CompletedTask;
    }

    public Task EraseAsync(string userId, DateTimeOffset erasedAt, CancellationToken cancellationToken) =>
        new UserErasure(this).EraseAsync(userId, erasedAt, cancellationToken);

    public async IAsyncEnumerable<UserProfile> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var profile in profiles.Values)
        {
            yield return await Task.FromResult(profile);
        }
    }

    public async Task AddAllAsync(IAsyncEnumerable<UserProfile> profiles, CancellationToken cancellationToken)
    {
        await foreach (var profile in profiles)
        {
            await UpdateAsync(profile.UserId, stored => stored.FoldImported(profile.Ratings, profile.UpdatedAt), cancellationToken);
        }
    }

    public Task ClearAsync(CancellationToken cancellationToken)
    {
        profiles.Clear();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        journal.Dispose();
        folder.Dispose();
    }

    private (RatingJournal Journal, JournalCheck Check) Start()
    {
        var opened = new RatingJournal(Folder, Clock);
        return (opened, new(opened, this, this, this, Clock));
    }
}
