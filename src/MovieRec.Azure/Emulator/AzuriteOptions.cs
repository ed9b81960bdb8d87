namespace MovieRec.Azure.Emulator;

/// <summary>How to run Azurite.</summary>
/// <param name="StateFolder">Where it keeps its data.</param>
public sealed record AzuriteOptions(string StateFolder)
{
    /// <summary>The ports wanted; free ones are used where these are taken. Port 0 is any free one.</summary>
    public AzuritePorts Ports { get; init; } = AzuritePorts.Usual;

    /// <summary>How long it may take to answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);
}
