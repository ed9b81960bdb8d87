namespace MovieRec.Azure.Emulator;

/// <summary>Azurite could not be installed or started; the message is for people.</summary>
public sealed class AzuriteException(string message, Exception? inner = null) : Exception(message, inner);
