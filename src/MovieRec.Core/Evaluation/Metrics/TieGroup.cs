namespace MovieRec.Core.Evaluation.Metrics;

/// <summary>Candidates with equal scores: in a ranking they stand in any order, each order equally likely.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Relevant">How many of them are relevant.</param>
public readonly record struct TieGroup(int Count, int Relevant);
