using MovieRec.Application.Training.Gate;
using MovieRec.Application.Training.Steps;

namespace MovieRec.Application.Training.Workflow;

/// <summary>The workflow's steps: by name for histories and hosts, and the objects that do the work.</summary>
/// <param name="snapshot">Takes the snapshot.</param>
/// <param name="trainer">Starts, watches and stops the trainer.</param>
/// <param name="verify">Checks the files.</param>
/// <param name="gate">Compares the models.</param>
/// <param name="promote">Makes the model serve.</param>
/// <param name="prune">Deletes what is old.</param>
public sealed class TrainingSteps(
    SnapshotStep snapshot, TrainerSteps trainer, VerifyStep verify, GateStep gate, PromoteStep promote, PruneStep prune)
{
    private readonly SnapshotStep snapshot = snapshot;
    private readonly TrainerSteps trainer = trainer;
    private readonly VerifyStep verify = verify;
    private readonly GateStep gate = gate;
    private readonly PromoteStep promote = promote;
    private readonly PruneStep prune = prune;

    /// <summary>Writes all ratings as a dataset snapshot.</summary>
    public static WorkflowStep<TrainingRequest, TakenSnapshot> Snapshot { get; } =
        new("snapshot", WorkflowRetry.Default, (steps, request, cancellation) => steps.snapshot.RunAsync(request, cancellation));

    /// <summary>Starts the trainer.</summary>
    public static WorkflowStep<TrainingJob, LaunchedTrainer> Launch { get; } =
        new("launch", WorkflowRetry.Default, (steps, job, cancellation) => steps.trainer.LaunchAsync(job, cancellation));

    /// <summary>Asks how the trainer is doing.</summary>
    public static WorkflowStep<LaunchedTrainer, TrainerLook> Look { get; } =
        new("look", WorkflowRetry.Default, (steps, launched, cancellation) => steps.trainer.LookAsync(launched, cancellation));

    /// <summary>Stops the trainer and deletes what it left unfinished.</summary>
    public static WorkflowStep<LaunchedTrainer, StoppedTrainer> Stop { get; } =
        new("stop", WorkflowRetry.Default, (steps, launched, cancellation) => steps.trainer.StopAsync(launched, cancellation));

    /// <summary>Checks the new version's files.</summary>
    public static WorkflowStep<TrainingJob, VerifiedModel> Verify { get; } =
        new("verify", WorkflowRetry.Default, (steps, job, cancellation) => steps.verify.RunAsync(job, cancellation));

    /// <summary>Decides whether the new version may serve.</summary>
    public static WorkflowStep<TrainingJob, GateDecision> Gate { get; } =
        new("gate", WorkflowRetry.Default, (steps, job, cancellation) => steps.gate.RunAsync(job, cancellation));

    /// <summary>Makes the new version serve.</summary>
    public static WorkflowStep<TrainingJob, PromotedModel> Promote { get; } =
        new("promote", WorkflowRetry.Default, (steps, job, cancellation) => steps.promote.RunAsync(job, cancellation));

    /// <summary>Deletes old versions and snapshots.</summary>
    public static WorkflowStep<TrainingLimits, PrunedFiles> Prune { get; } =
        new("prune", WorkflowRetry.Default, (steps, limits, cancellation) => steps.prune.RunAsync(limits, cancellation));
}
