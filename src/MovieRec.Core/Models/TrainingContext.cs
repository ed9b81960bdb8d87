using MovieRec.Core.Progress;

namespace MovieRec.Core.Models;

/// <summary>What surrounds a fit: randomness, reporting, cancellation, threads.</summary>
/// <param name="Seed">Seed of every random number drawn.</param>
public sealed record TrainingContext(int Seed = 42)
{
    /// <summary>Receives progress; null to report nothing.</summary>
    public IProgress<WorkProgress>? Progress { get; init; }

    /// <summary>Stops the fit at the next sweep or block.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Threads to use; the machine's cores by default.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
