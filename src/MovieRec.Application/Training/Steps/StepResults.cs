namespace MovieRec.Application.Training.Steps;

/// <summary>The result of the step "snapshot".</summary>
/// <param name="Name">The dataset snapshot's name.</param>
public sealed record TakenSnapshot(string Name);

/// <summary>A trainer that was started.</summary>
/// <param name="RunId">Its run.</param>
/// <param name="Version">The version it writes.</param>
/// <param name="Handle">What the launcher knows it by.</param>
public sealed record LaunchedTrainer(string RunId, string Version, string Handle);

/// <summary>How a trainer is doing.</summary>
/// <param name="State">Whether it runs or how it ended.</param>
/// <param name="Share">The share of its work that is done, 0 to 1.</param>
/// <param name="Error">What went wrong, if something did.</param>
public sealed record TrainerLook(TrainingJobState State, double Share, string? Error);

/// <summary>The result of the step "stop".</summary>
/// <param name="Deleted">The unfinished version that was deleted; null if it was complete and stays.</param>
public sealed record StoppedTrainer(string? Deleted);

/// <summary>The result of the step "verify".</summary>
/// <param name="Metrics">The version's metrics.</param>
public sealed record VerifiedModel(IReadOnlyDictionary<string, double> Metrics);

/// <summary>The result of the step "promote".</summary>
/// <param name="Version">The version that serves.</param>
/// <param name="Previous">The version that served before.</param>
public sealed record PromotedModel(string Version, string? Previous);

/// <summary>The result of the step "prune".</summary>
/// <param name="Versions">Model versions deleted.</param>
/// <param name="Snapshots">Dataset snapshots deleted.</param>
public sealed record PrunedFiles(IReadOnlyList<string> Versions, IReadOnlyList<string> Snapshots);
