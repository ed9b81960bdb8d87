namespace MovieRec.Core.Models;

/// <summary>The model kinds that a program knows, by name.</summary>
public sealed class ModelKinds
{
    private readonly Dictionary<string, IModelKind> kinds;

    /// <summary>Makes a set from kinds with distinct names.</summary>
    public ModelKinds(IEnumerable<IModelKind> kinds) => this.kinds = kinds.ToDictionary(kind => kind.Name);

    /// <summary>All kinds in the order given.</summary>
    public IReadOnlyCollection<IModelKind> All => kinds.Values;

    /// <summary>The names of all kinds.</summary>
    public IReadOnlyCollection<string> Names => kinds.Keys;

    /// <summary>The kind of a name, or null.</summary>
    public IModelKind? Find(string name) => kinds.GetValueOrDefault(name);
}
