namespace MovieRec.Cli.Verbs;

/// <summary>Files and folders named on the command line that have to be there.</summary>
internal static class Existing
{
    public static string Folder(DirectoryInfo folder) => folder.Exists ? folder.FullName : throw new WrongUsageException($"there is no folder {folder}.");

    public static string File(FileInfo file) => file.Exists ? file.FullName : throw new WrongUsageException($"there is no file {file}.");
}
