namespace MovieRec.Core.Evaluation;

/// <summary>What is to be evaluated.</summary>
/// <param name="Source">The data.</param>
/// <param name="Models">Names of model kinds; "all" for every kind there is.</param>
public sealed record EvaluationRequest(EvaluationSource Source, IReadOnlyList<string> Models)
{
    /// <summary>The protocol; null for the one that the data implies.</summary>
    public Protocol? Protocol { get; init; }

    /// <summary>Seed of splits and fits.</summary>
    public int Seed { get; init; } = 42;

    /// <summary>Settings as typed; each goes to every model that has it, or with a name as in <c>ials.factors</c> to that model only.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Threads to use; the machine's cores by default.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
