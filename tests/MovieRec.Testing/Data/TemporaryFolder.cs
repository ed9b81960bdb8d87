namespace MovieRec.Testing.Data;

/// <summary>A folder for one test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("movierec-");

    public string Path => root.FullName;

    public string Of(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, string content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Of(name))!);
        File.WriteAllText(Of(name), content);
    }

    public string Read(string name) => File.ReadAllText(Of(name));

    public void Dispose()
    {
        try
        {
            root.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Something still holds a file; the system's temporary folder is cleaned anyway.
        }
    }
}
