using MovieRec.Application.Processes;
using MovieRec.Cli.Verbs;

namespace MovieRec.Cli.Up;

/// <summary>Sees to it that one `up` at a time works on a state folder.</summary>
internal static class UpLock
{
    public static FileStream Take(string home) => TryTake(home)
        ?? throw new WorkFailedException($"another `movierec up` runs on {home}; stop it, or name another state folder with --home and another --port.");

    /// <summary>True while an `up` runs.</summary>
    public static bool IsHeld(string home)
    {
        using var free = TryTake(home);
        return free is null;
    }

    private static FileStream? TryTake(string home) => FileTurn.TryTake(Path.Combine(home, "locks", "up"));
}
