using Azure;
using Polly;
using Polly.Retry;

namespace MovieRec.Azure.Storage;

/// <summary>Optimistic concurrency: who loses against another writer reads and tries again, after a short random wait.</summary>
internal static class StorageConflict
{
    /// <summary>Runs an action again whenever it meets another writer.</summary>
    public static ResiliencePipeline Retry { get; } = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<RequestFailedException>(Is),
            MaxRetryAttempts = 100,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(5),
            MaxDelay = TimeSpan.FromMilliseconds(500),
            UseJitter = true,
        })
        .Build();

    /// <summary>True if the entity or blob is not in the state the writer read: changed, there already or gone.</summary>
    public static bool Is(RequestFailedException exception) => exception is { Status: 412 }
        or { ErrorCode: "EntityAlreadyExists" or "BlobAlreadyExists" or "ResourceNotFound" or "UpdateConditionNotSatisfied" };
}
