using MovieRec.Application.Ratings;

namespace MovieRec.LocalHost.Journal;

/// <summary>Writes erasures to the journal before they happen. If storage fails, the caller hears of it and the journal erases later.</summary>
internal sealed class JournaledErasure(RatingJournal journal, IUserErasure erasure) : IUserErasure
{
    public async Task EraseAsync(string userId, DateTimeOffset erasedAt, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await journal.AppendAsync(new ErasureRecord(userId, erasedAt));
        await erasure.EraseAsync(userId, erasedAt, cancellationToken);
    }
}
