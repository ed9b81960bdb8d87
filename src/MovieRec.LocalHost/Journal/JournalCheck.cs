using MovieRec.Application.Ratings;

namespace MovieRec.LocalHost.Journal;

/// <summary>
/// Compares the journal with the profiles: replays what is missing, settles what was found by checks far enough apart that storage
/// has saved it meanwhile.
/// </summary>
internal sealed class JournalCheck(RatingJournal journal, IUserProfileStore profiles, IRatingQueue queue, IUserErasure erasure, TimeProvider clock)
{
    /// <summary>Longer than storage takes to save what it holds in memory.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan FirstReplayInterval = TimeSpan.FromSeconds(30);

    /// <summary>Checks every record that is at least as old as <paramref name="minimumAge"/>: younger ones are still on their way.</summary>
    /// <returns>The number of events and erasures replayed.</returns>
    public async Task<int> RunAsync(TimeSpan minimumAge, CancellationToken cancellationToken)
    {
        journal.CloseSegment();
        var due = journal.Pending.Where(record => record.Since <= clock.GetUtcNow() - minimumAge).ToList();
        var users = new JournalUsers(profiles);
        var replayed = 0;
        foreach (var record in due)
        {
            if (record.Record is ErasureRecord erased)
            {
                replayed += await CheckAsync(record, erased, users, cancellationToken);
            }
        }

        var missing = new List<RatingEvent>();
        foreach (var record in due)
        {
            if (record.Record is RatingsRecord ratings)
            {
                missing.AddRange(await CheckAsync(record, ratings, users, cancellationToken));
            }
        }

        if (missing.Count > 0)
        {
            await queue.SendAsync(missing, cancellationToken);
        }

        journal.Settle(due.Where(record => record.SeenSince <= clock.GetUtcNow() - Settling));
        return replayed + missing.Count;
    }

    private async Task<int> CheckAsync(PendingRecord record, ErasureRecord erased, JournalUsers users, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(erased.UserId, cancellationToken);
        if (user.ErasedAt >= erased.ErasedAt)
        {
            record.SeenSince ??= clock.GetUtcNow();
            return 0;
        }

        record.SeenSince = null;
        await erasure.EraseAsync(erased.UserId, erased.ErasedAt, cancellationToken);
        users.Forget(erased.UserId);
        return 1;
    }

    private async Task<IReadOnlyList<RatingEvent>> CheckAsync(
        PendingRecord record, RatingsRecord ratings, JournalUsers users, CancellationToken cancellationToken)
    {
        var missing = new List<RatingEvent>();
        foreach (var rating in ratings.Events)
        {
            if (!(await users.GetAsync(rating.UserId, cancellationToken)).Has(rating))
            {
                missing.Add(rating);
            }
        }

        var now = clock.GetUtcNow();
        record.SeenSince = missing.Count > 0 ? null : record.SeenSince ?? now;
        return missing.Count > 0 && TakeReplay(record, now) ? missing : [];
    }

    // A replay waits in the queue like any other message; a full queue must not grow by what it already holds.
    private static bool TakeReplay(PendingRecord record, DateTimeOffset now)
    {
        if (now < record.ReplayAt)
        {
            return false;
        }

        record.ReplayAt = now + (FirstReplayInterval * (1 << Math.Min(record.Replays++, 5)));
        return true;
    }
}
