using System.ComponentModel.DataAnnotations;

namespace MovieRec.Application.Training.Local;

/// <summary>The trainer as a child process: the configuration section <c>MovieRec:Trainer</c>.</summary>
public sealed class TrainerOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "MovieRec:Trainer";

    /// <summary>
    /// The program that has the verb <c>train-run</c>: <c>MovieRec.Cli.dll</c>, or an executable. Default: the one built beside this
    /// program.
    /// </summary>
    [Required]
    public string Path { get; set; } = DefaultPath();

    /// <summary>Where runs keep their locks, handles and the trainer's last words. Default: <c>.movierec/runs</c> under the working folder.</summary>
    [Required]
    public string StateFolder { get; set; } = System.IO.Path.Combine(".movierec", "runs");

    /// <summary>Environment variables that the trainer gets besides this process's own, for example <c>AzureWebJobsStorage</c>.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    // artifacts/bin/MovieRec.LocalHost/release/ and artifacts/bin/MovieRec.Cli/release/ are cousins.
    private static string DefaultPath()
    {
        const string dll = "MovieRec.Cli.dll";
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var beside = System.IO.Path.Combine(here.FullName, dll);
        return File.Exists(beside) || here.Parent?.Parent is not { } bin ? beside : System.IO.Path.Combine(bin.FullName, "MovieRec.Cli", here.Name, dll);
    }
}
