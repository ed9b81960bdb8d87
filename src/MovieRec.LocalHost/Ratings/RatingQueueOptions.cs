namespace MovieRec.LocalHost.Ratings;

/// <summary>Settings of the queue's consumer: the configuration section <c>MovieRec:RatingQueue</c>.</summary>
internal sealed class RatingQueueOptions
{
    public const string Section = "MovieRec:RatingQueue";

    /// <summary>How long to wait before looking again at an empty queue: ratings show within a second.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long a message is this consumer's; after a failure it comes again then.</summary>
    public TimeSpan Visibility { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a message is tried before it is poison.</summary>
    public int MaximumDequeues { get; set; } = 5;

    /// <summary>The longest wait while storage does not answer.</summary>
    public TimeSpan MaximumBackoff { get; set; } = TimeSpan.FromSeconds(2);
}
