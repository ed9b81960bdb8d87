namespace MovieRec.Application.Training.Workflow;

/// <summary>A named step: all of a workflow's input and output. It may run twice without harm.</summary>
/// <typeparam name="TInput">What it is given.</typeparam>
/// <typeparam name="TResult">What it answers.</typeparam>
/// <param name="Name">The name it has in histories and for people.</param>
/// <param name="Retry">How often it is tried.</param>
/// <param name="Execute">Runs it.</param>
public sealed record WorkflowStep<TInput, TResult>(
    string Name, WorkflowRetry Retry, Func<TrainingSteps, TInput, CancellationToken, Task<TResult>> Execute);

/// <summary>A step that failed for good.</summary>
/// <param name="step">The step.</param>
/// <param name="message">What went wrong, for people to read.</param>
public sealed class WorkflowStepException(string step, string message) : Exception(message)
{
    /// <summary>The step that failed.</summary>
    public string Step { get; } = step;
}
