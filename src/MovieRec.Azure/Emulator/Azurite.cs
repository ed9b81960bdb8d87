namespace MovieRec.Azure.Emulator;

/// <summary>Azurite, the storage emulator: installed from npm into a folder and run as a child process on loopback.</summary>
public static class Azurite
{
    /// <summary>The version that is installed; it runs on Node 20.</summary>
    public const string Version = "3.35.0";

    /// <summary>Installs Azurite into a folder unless it is there already; several processes may do so at once.</summary>
    /// <exception cref="AzuriteException">Node or npm is missing, or npm failed; the message says which and how to mend it.</exception>
    public static Task<AzuriteInstallation> InstallAsync(string folder, CancellationToken cancellationToken = default) =>
        AzuriteInstaller.InstallAsync(Path.GetFullPath(folder), cancellationToken);

    /// <summary>Starts Azurite, or adopts the one that is running on the same state, and waits until it answers.</summary>
    /// <exception cref="AzuriteException">It ended or did not answer in time; the message has its output.</exception>
    public static Task<AzuriteProcess> StartAsync(
        AzuriteInstallation installation, AzuriteOptions options, CancellationToken cancellationToken = default) =>
        AzuriteStarter.StartAsync(installation, options, cancellationToken);

    /// <summary>The Azurite that an earlier process left running on this state; null if there is none.</summary>
    public static Task<AzuriteProcess?> FindRunningAsync(string stateFolder, CancellationToken cancellationToken = default) =>
        AzuriteRecord.FindRunningAsync(Path.GetFullPath(stateFolder), cancellationToken);
}
