namespace MovieRec.Cli.Doctor;

/// <summary>What one check found.</summary>
/// <param name="Check">What was checked.</param>
/// <param name="State">Whether it is in order.</param>
/// <param name="Detail">What is there.</param>
/// <param name="Remedy">What to do about it; null if there is nothing to do.</param>
internal sealed record Finding(string Check, FindingState State, string Detail, string? Remedy = null)
{
    public static Finding Ok(string check, string detail) => new(check, FindingState.Ok, detail);

    public static Finding Note(string check, string detail, string remedy) => new(check, FindingState.Note, detail, remedy);

    public static Finding Problem(string check, string detail, string remedy) => new(check, FindingState.Problem, detail, remedy);
}

internal enum FindingState
{
    Ok,

    /// <summary>Not there yet, and made when it is needed.</summary>
    Note,

    Problem,
}
