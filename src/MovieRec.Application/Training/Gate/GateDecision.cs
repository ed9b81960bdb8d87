namespace MovieRec.Application.Training.Gate;

/// <summary>Whether a model may serve.</summary>
/// <param name="Passed">True if it may.</param>
/// <param name="Explanation">Why, in words with the numbers.</param>
public sealed record GateDecision(bool Passed, string Explanation);

/// <summary>What the gate compares; all measured on the same held-out users of the same snapshot.</summary>
/// <param name="Users">How many held-out users were measured.</param>
/// <param name="Candidate">Metrics of the new model.</param>
/// <param name="Popularity">Metrics of popularity.</param>
/// <param name="Serving">Metrics of the serving model; null if there is none to compare with.</param>
/// <param name="ServingVersion">The serving model's version, if any.</param>
public sealed record GateMeasurements(
    int Users,
    IReadOnlyDictionary<string, double> Candidate,
    IReadOnlyDictionary<string, double> Popularity,
    IReadOnlyDictionary<string, double>? Serving,
    string? ServingVersion);
