namespace MovieRec.Application.Http.Admin;

/// <summary>Settings of the operators' routes: the configuration section <c>MovieRec</c>.</summary>
public sealed class AdminOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "MovieRec";

    /// <summary>
    /// The key that operators send as <c>x-functions-key</c>. Unset, the routes are open: for a host that checks keys itself or
    /// that listens on this machine only.
    /// </summary>
    public string? AdminKey { get; set; }
}
