using System.Text.RegularExpressions;

namespace MovieRec.Application.Http.Requests;

/// <summary>Names that this system gives to versions and runs; anything else in a path names nothing.</summary>
public static partial class Names
{
    /// <summary>True if a text could be such a name.</summary>
    public static bool IsPlausible(string name) => Plausible().IsMatch(name);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\z")]
    private static partial Regex Plausible();
}
