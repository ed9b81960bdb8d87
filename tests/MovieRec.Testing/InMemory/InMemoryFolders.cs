using System.Collections.Concurrent;

namespace MovieRec.Testing.InMemory;

/// <summary>Named folders of files; one without <c>manifest.json</c> is not there.</summary>
internal sealed class InMemoryFolders
{
    private const string Manifest = "manifest.json";
    private readonly ConcurrentDictionary<string, Dictionary<string, byte[]>> folders = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => folders.Keys;

    public bool Has(string name) => folders.ContainsKey(name);

    public void Upload(string name, string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes);
        if (!files.ContainsKey(Manifest))
        {
            throw new InvalidDataException($"{folder} has no {Manifest}.");
        }

        folders.TryAdd(name, files);
    }

    public byte[]? Read(string name, string file) => folders.GetValueOrDefault(name)?.GetValueOrDefault(file);

    public void Download(string name, string file, string path)
    {
        var content = Read(name, file) ?? throw new InvalidDataException($"{name}/{file} does not exist.");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllBytes(path, content);
    }

    public void DownloadAll(string name, string folder)
    {
        var files = folders.GetValueOrDefault(name) ?? throw new InvalidDataException($"{name} does not exist.");
        foreach (var file in files.Keys)
        {
            Download(name, file, Path.Combine(folder, file));
        }
    }

    public void Delete(string name) => folders.TryRemove(name, out _);
}
