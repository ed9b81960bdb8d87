namespace MovieRec.Application.Training.Workflow;

/// <summary>
/// What a durable workflow may do. The workflow's code is deterministic and reaches the world only through this port, so that it can be
/// run again from its start: what was done before is answered from the history.
/// </summary>
public interface IWorkflowContext
{
    /// <summary>The time of the last thing that happened in the workflow; the same when run again.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Runs a step, again by its retry policy if it fails, and remembers its result.</summary>
    /// <typeparam name="TInput">The step's input; it survives JSON.</typeparam>
    /// <typeparam name="TResult">The step's result; it survives JSON.</typeparam>
    /// <exception cref="WorkflowStepException">The step failed for good.</exception>
    Task<TResult> RunAsync<TInput, TResult>(WorkflowStep<TInput, TResult> step, TInput input);

    /// <summary>Waits, across restarts of the process; returns early when cancellation is requested.</summary>
    Task WaitAsync(TimeSpan delay);

    /// <summary>Tells people how the run is doing; done again when a run is resumed, so the last word counts.</summary>
    Task PublishAsync(TrainingStatus status);

    /// <summary>True once someone asked to cancel the run; the same when run again.</summary>
    Task<bool> CancellationRequestedAsync();
}
