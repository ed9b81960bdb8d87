namespace MovieRec.Cli.Verbs;

/// <summary>The work failed for a reason that its message states in full; exit code 1, no stack trace.</summary>
public sealed class WorkFailedException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The arguments make no sense together or name something that does not exist; exit code 2.</summary>
public sealed class WrongUsageException(string message) : Exception(message);
