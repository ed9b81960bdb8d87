namespace MovieRec.Application.Ratings;

/// <summary>A queue message that is not a rating or a list of ratings; no retry will make it one.</summary>
/// <param name="message">What is wrong with it.</param>
/// <param name="inner">The cause, if any.</param>
public sealed class InvalidRatingMessageException(string message, Exception? inner = null) : Exception(message, inner);
