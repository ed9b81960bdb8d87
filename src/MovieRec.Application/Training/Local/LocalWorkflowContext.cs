using System.Text.Json;
using MovieRec.Application.Training.Workflow;
using Polly;

namespace MovieRec.Application.Training.Local;

/// <summary>
/// Runs a workflow from its history: what is in it is answered at once, what is not is done and written into it before the workflow
/// goes on. So a process killed anywhere repeats at most the step it was in.
/// </summary>
internal sealed class LocalWorkflowContext(
    TrainingRunHistory history, TrainingSteps steps, ITrainingRunStore runs, TimeProvider time, CancellationToken stopping) : IWorkflowContext
{
    private const string CancelEntry = "cancel";
    private static readonly TimeSpan CancelPoll = TimeSpan.FromSeconds(1);
    private int position;

    public DateTimeOffset Now { get; private set; } = history.Request.StartedAt;

    private bool Replaying => position < history.Entries.Count;

    public async Task<TResult> RunAsync<TInput, TResult>(WorkflowStep<TInput, TResult> step, TInput input)
    {
        var entry = Replaying ? Replay(step.Name) : await DoAsync(step, input);
        return entry.Error is null ? entry.Result!.Value.Deserialize<TResult>(TrainingJson.Options)! : throw new WorkflowStepException(step.Name, entry.Error);
    }

    public async Task WaitAsync(TimeSpan delay)
    {
        var until = Now + delay;

        // Only what is left for sure is waited for: a delay of minus one millisecond would never end.
        while (!Replaying && until - time.GetUtcNow() is var left && left > TimeSpan.Zero && !await IsCancelledAsync())
        {
            await Task.Delay(left < CancelPoll ? TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)) : CancelPoll, time, stopping);
        }
    }

    public Task PublishAsync(TrainingStatus status) => Replaying
        ? Task.CompletedTask
        : Patiently(WorkflowRetry.Default).ExecuteAsync(
            async cancellation => await runs.UpdateAsync(history.Request.RunId, run => status.ApplyTo(run, time.GetUtcNow()), cancellation), stopping).AsTask();

    public async Task<bool> CancellationRequestedAsync()
    {
        if (Replaying)
        {
            var cancelled = history.Entries[position].Step == CancelEntry;
            position += cancelled ? 1 : 0;
            return cancelled;
        }

        if (await IsCancelledAsync())
        {
            await AddAsync(new(CancelEntry, time.GetUtcNow(), null, null));
            return true;
        }

        return false;
    }

    private async Task<bool> IsCancelledAsync() => await Patiently(WorkflowRetry.Default).ExecuteAsync(
        async cancellation => (await runs.GetAsync(history.Request.RunId, cancellation))?.CancelRequested == true, stopping);

    private HistoryEntry Replay(string step)
    {
        var entry = history.Entries[position++];
        Now = entry.At;
        return entry.Step == step
            ? entry
            : throw new WorkflowStepException(step, $"the run's history has '{entry.Step}' here: it was begun by another version of this program");
    }

    private async Task<HistoryEntry> DoAsync<TInput, TResult>(WorkflowStep<TInput, TResult> step, TInput input)
    {
        HistoryEntry entry;
        try
        {
            var result = await Patiently(step.Retry).ExecuteAsync(async cancellation => await step.Execute(steps, input, cancellation), stopping);
            entry = new(step.Name, time.GetUtcNow(), JsonSerializer.SerializeToElement(result, TrainingJson.Options), null);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            entry = new(step.Name, time.GetUtcNow(), null, failure.Message);
        }

        await AddAsync(entry);
        return entry;
    }

    private async Task AddAsync(HistoryEntry entry)
    {
        await Patiently(WorkflowRetry.Default).ExecuteAsync(async cancellation => await history.AddAsync(entry, cancellation), stopping);
        position++;
        Now = entry.At;
    }

    private ResiliencePipeline Patiently(WorkflowRetry retry) => retry.ToPipeline(time, stopping);
}
