namespace MovieRec.Application.Datasets;

/// <summary>A temporary folder that goes when it is disposed.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("movierec-");

    public string Path => folder.FullName;

    public string Sub(string name) => folder.CreateSubdirectory(name).FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
