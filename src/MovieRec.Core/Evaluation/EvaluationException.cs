namespace MovieRec.Core.Evaluation;

/// <summary>An evaluation that cannot be run as asked; the message is for the person who asked.</summary>
/// <param name="message">What is wrong and what is possible.</param>
public sealed class EvaluationException(string message) : Exception(message);
