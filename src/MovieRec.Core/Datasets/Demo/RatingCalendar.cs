namespace MovieRec.Core.Datasets.Demo;

/// <summary>
/// When viewers rate: each joins at some time within three years, enters part of the ratings on the first evening and
/// the others over the time that remains. All times are before <see cref="End"/>, whatever the clock says.
/// </summary>
internal sealed class RatingCalendar(Random random)
{
    public static readonly DateTimeOffset End = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Start = End.AddYears(-3);

    private const double FirstEveningHours = 3;
    private const double FirstEveningShare = 0.4;

    /// <summary>The times of a viewer's ratings in Unix milliseconds, in no particular order.</summary>
    public long[] NextViewer(int ratings)
    {
        var joined = Between(Start, End.AddDays(-7));
        var evening = joined.AddHours(FirstEveningHours);
        return [.. Enumerable.Range(0, ratings)
            .Select(_ => random.NextDouble() < FirstEveningShare ? Between(joined, evening) : Between(evening, End))
            .Select(time => time.ToUnixTimeMilliseconds())];
    }

    /// <summary>The time, or a later one if the film was not out before that year had ended.</summary>
    public long AfterRelease(long time, int year)
    {
        var released = new DateTimeOffset(year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return time >= released.ToUnixTimeMilliseconds() ? time : Between(released, End).ToUnixTimeMilliseconds();
    }

    private DateTimeOffset Between(DateTimeOffset from, DateTimeOffset to) => from + ((to - from) * random.NextDouble());
}
