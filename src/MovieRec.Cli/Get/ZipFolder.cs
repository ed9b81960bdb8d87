using System.IO.Compression;
using MovieRec.Cli.Verbs;
using MovieRec.Core.Progress;

namespace MovieRec.Cli.Get;

/// <summary>Unpacks an archive into a folder that exists only when complete.</summary>
internal static class ZipFolder
{
    /// <summary>Unpacks; a single top folder in the archive is left out. Entries that would land outside are refused before any is written.</summary>
    public static void Unpack(string archive, string folder, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        var temporary = Path.GetFullPath(folder + ".unpacking");
        if (Directory.Exists(temporary))
        {
            Directory.Delete(temporary, recursive: true);
        }

        using var zip = ZipFile.OpenRead(archive);
        var files = zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToList();
        var top = TopFolder(files);
        var targets = files.ConvertAll(entry => Target(temporary, entry.FullName[top.Length..]));
        var total = files.Sum(entry => entry.Length);
        var done = 0L;
        foreach (var (entry, target) in files.Zip(targets))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            entry.ExtractToFile(target);
            progress.Report(new($"unpacking {Path.GetFileName(archive)}", (done += entry.Length) / 1e6, total / 1e6, "MB"));
        }

        Directory.Move(temporary, folder);
    }

    private static string TopFolder(IReadOnlyList<ZipArchiveEntry> files)
    {
        var tops = files.Select(entry => entry.FullName[..(entry.FullName.IndexOf('/') + 1)]).Distinct().ToList();
        return tops is [{ Length: > 0 } top] && top != "../" ? top : "";
    }

    private static string Target(string folder, string name)
    {
        var target = Path.GetFullPath(Path.Combine(folder, name));
        return target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? target
            : throw new WorkFailedException($"the archive has an entry '{name}' outside its folder; nothing was unpacked.");
    }
}
