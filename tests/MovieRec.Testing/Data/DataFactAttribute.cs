using Xunit;

namespace MovieRec.Testing.Data;

/// <summary>A test that reads public data sets; it is skipped, and says so, where one of them is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataFactAttribute : FactAttribute
{
    public DataFactAttribute(params string[] folders)
    {
        Folders = folders;
        var missing = folders.Where(folder => !TestData.Has(folder)).ToList();
        if (missing.Count > 0)
        {
            Skip = $"no data: {string.Join(", ", missing)}";
        }
    }

    public IReadOnlyList<string> Folders { get; }
}
