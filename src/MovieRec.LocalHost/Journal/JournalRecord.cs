using MovieRec.Application.Ratings;

namespace MovieRec.LocalHost.Journal;

/// <summary>Something that this process promised to a caller.</summary>
internal abstract record JournalRecord;

/// <summary>Accepted ratings.</summary>
internal sealed record RatingsRecord(IReadOnlyList<RatingEvent> Events) : JournalRecord;

/// <summary>An erased user.</summary>
internal sealed record ErasureRecord(string UserId, DateTimeOffset ErasedAt) : JournalRecord;
