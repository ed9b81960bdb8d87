using System.Globalization;
using MovieRec.Application.Training.Steps;

namespace MovieRec.Application.Training.Workflow;

/// <summary>
/// One training run: snapshot → launch → wait → verify → gate → promote → prune. Deterministic: everything it learns comes through
/// <see cref="IWorkflowContext"/>. Only promotion changes what serves, so a run that ends before it leaves the serving model alone.
/// </summary>
public sealed class TrainingWorkflow
{
    private readonly IWorkflowContext context;
    private readonly TrainingRequest request;
    private TrainingStatus status = new(TrainingRunState.Running, "queued", 0);
    private LaunchedTrainer? trainer;

    private TrainingWorkflow(IWorkflowContext context, TrainingRequest request)
    {
        this.context = context;
        this.request = request;
    }

    /// <summary>Runs to the end.</summary>
    /// <returns>The status published last; its state is any but running.</returns>
    public static Task<TrainingStatus> RunAsync(IWorkflowContext context, TrainingRequest request) => new TrainingWorkflow(context, request).RunAsync();

    private async Task<TrainingStatus> RunAsync()
    {
        try
        {
            await TrainAndPromoteAsync();
            status = status with { State = TrainingRunState.Succeeded, Progress = 1 };
        }
        catch (TrainingEndedException end)
        {
            status = status with { State = end.State, Error = end.State == TrainingRunState.Cancelled ? null : end.Message };
        }
        catch (WorkflowStepException failure)
        {
            status = status with { State = TrainingRunState.Failed, Error = $"The step '{failure.Step}' failed: {failure.Message}" };
        }

        await StopTrainerAsync();
        await context.PublishAsync(status);
        return status;
    }

    private async Task TrainAndPromoteAsync()
    {
        var snapshot = await StepAsync(0, TrainingSteps.Snapshot, request);
        var job = new TrainingJob(request.RunId, snapshot.Name, request.Model, request.Version, request.Settings);
        await TrainAsync(job);
        var verified = await StepAsync(TrainingShares.Verify, TrainingSteps.Verify, job);
        status = status with { Metrics = verified.Metrics };
        var decision = await StepAsync(TrainingShares.Gate, TrainingSteps.Gate, job);
        if (!decision.Passed)
        {
            throw new TrainingEndedException(TrainingRunState.Refused, decision.Explanation);
        }

        await StepAsync(TrainingShares.Promote, TrainingSteps.Promote, job);
        await PruneAsync();
    }

    private async Task TrainAsync(TrainingJob job)
    {
        for (var attempt = 0; ; attempt++)
        {
            trainer = await StepAsync(TrainingShares.Launch, TrainingSteps.Launch, job);
            var end = await WaitAsync(trainer);
            switch (end.State)
            {
                case TrainingJobState.Succeeded:
                    return;
                case TrainingJobState.Failed:
                    throw new TrainingEndedException(TrainingRunState.Failed, $"Training failed: {end.Error ?? "the trainer did not say why"}");
                case TrainingJobState.Lost when attempt >= request.Limits.LostTrainerRetries:
                    throw new TrainingEndedException(
                        TrainingRunState.Failed,
                        string.Create(CultureInfo.InvariantCulture, $"The trainer was lost {attempt + 1} times, the last time: {end.Error ?? "it vanished without a word"}"));
            }
        }
    }

    private async Task<TrainerLook> WaitAsync(LaunchedTrainer launched)
    {
        var began = context.Now;
        while (true)
        {
            var look = await StepAsync(status.Progress, TrainingSteps.Look, launched, "train");
            if (look.State != TrainingJobState.Running)
            {
                return look;
            }

            if (context.Now >= request.StartedAt + request.Limits.Deadline)
            {
                throw new TrainingEndedException(TrainingRunState.Failed, $"Training did not end within {request.Limits.Deadline}, the deadline of a run.");
            }

            status = status with { Progress = TrainingShares.OfTraining(look.Share) };
            await context.PublishAsync(status);
            await context.WaitAsync(PollPause(context.Now - began));
        }
    }

    // A fiftieth of the time waited so far: a long training is noticed at most 2 % late, and its history stays short.
    private TimeSpan PollPause(TimeSpan waited)
    {
        var pause = Min(waited / 50, request.Limits.LongestPoll);
        pause = pause < request.Limits.ShortestPoll ? request.Limits.ShortestPoll : pause;
        var left = request.StartedAt + request.Limits.Deadline - context.Now;
        return Min(pause, left);
    }

    private static TimeSpan Min(TimeSpan first, TimeSpan second) => first < second ? first : second;

    private async Task<TResult> StepAsync<TInput, TResult>(double progress, WorkflowStep<TInput, TResult> step, TInput input, string? shownAs = null)
    {
        if (await context.CancellationRequestedAsync())
        {
            throw new TrainingEndedException(TrainingRunState.Cancelled, "The run was cancelled.");
        }

        var shown = shownAs ?? step.Name;
        if (status.Step != shown)
        {
            status = status with { Step = shown, Progress = Math.Max(progress, status.Progress) };
            await context.PublishAsync(status);
        }

        return await context.RunAsync(step, input);
    }

    // The new model serves by now; files that could not be deleted go with the next run.
    private async Task PruneAsync()
    {
        try
        {
            status = status with { Step = TrainingSteps.Prune.Name, Progress = TrainingShares.Prune };
            await context.PublishAsync(status);
            await context.RunAsync(TrainingSteps.Prune, request.Limits);
        }
        catch (WorkflowStepException)
        {
        }
    }

    private async Task StopTrainerAsync()
    {
        if (trainer is null || status.State == TrainingRunState.Succeeded)
        {
            return;
        }

        try
        {
            await context.RunAsync(TrainingSteps.Stop, trainer);
        }
        catch (WorkflowStepException failure)
        {
            status = status with { Error = $"{status.Error} The trainer could not be stopped: {failure.Message}".Trim() };
        }
    }
}
