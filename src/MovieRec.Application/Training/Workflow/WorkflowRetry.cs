using MovieRec.Core.Datasets;
using MovieRec.Core.Models;
using Polly;
using Polly.Retry;

namespace MovieRec.Application.Training.Workflow;

/// <summary>How often a step is tried: the pause doubles from the first to the longest.</summary>
/// <param name="Attempts">Tries in all.</param>
/// <param name="FirstDelay">The pause after the first failure.</param>
/// <param name="LongestDelay">The longest pause.</param>
public sealed record WorkflowRetry(int Attempts, TimeSpan FirstDelay, TimeSpan LongestDelay)
{
    /// <summary>Eight tries within about two minutes: long enough for a storage service to restart.</summary>
    public static WorkflowRetry Default { get; } = new(8, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    /// <summary>True for failures that a new try would meet again: wrong data, wrong settings.</summary>
    public static bool IsPermanent(Exception failure) =>
        failure is InvalidDataException or DatasetException or ArgumentException or ModelSettingException;

    internal ResiliencePipeline ToPipeline(TimeProvider time, CancellationToken stopping) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is { } failure && !IsPermanent(failure) && !stopping.IsCancellationRequested),
            MaxRetryAttempts = Attempts - 1,
            Delay = FirstDelay,
            MaxDelay = LongestDelay,
            BackoffType = DelayBackoffType.Exponential,
        })
        .Build();
}
