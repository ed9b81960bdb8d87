namespace MovieRec.Azure.Emulator;

/// <summary>An installed Azurite.</summary>
/// <param name="EntryPoint">The script to run with Node.</param>
public sealed record AzuriteInstallation(string EntryPoint);
