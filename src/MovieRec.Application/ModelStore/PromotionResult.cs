namespace MovieRec.Application.ModelStore;

/// <summary>How a promotion ended.</summary>
public enum PromotionOutcome
{
    /// <summary>The version serves now.</summary>
    Promoted,

    /// <summary>The version served already; nothing was written.</summary>
    AlreadyServing,

    /// <summary>The version does not exist or is incomplete.</summary>
    UnknownVersion,

    /// <summary>There is no version to roll back to.</summary>
    NoPreviousVersion,

    /// <summary>Other writers came between too often.</summary>
    Contended,
}

/// <summary>What a promotion did.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Current">The pointer afterwards; null if the promotion was refused.</param>
/// <param name="Error">Why it was refused, for people to read; null if it was not.</param>
public sealed record PromotionResult(PromotionOutcome Outcome, CurrentModel? Current, string? Error)
{
    /// <summary>True if the version asked for serves.</summary>
    public bool Serves => Error is null;

    internal static PromotionResult Refused(PromotionOutcome outcome, string error) => new(outcome, null, error);
}
