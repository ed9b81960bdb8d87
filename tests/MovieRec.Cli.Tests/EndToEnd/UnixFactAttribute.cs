namespace MovieRec.Cli.Tests.EndToEnd;

/// <summary>A test with signals and Azurite; skipped, and says so, on Windows and where Node is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Skip = OperatingSystem.IsWindows() ? "signals are Unix's"
            : folders.Any(folder => File.Exists(Path.Combine(folder, "node"))) ? null
            : "Node.js is missing: Azurite cannot run";
    }
}
