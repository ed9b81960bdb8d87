using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Options;
using MovieRec.Application.ModelStore;
using MovieRec.Application.Training.Trainer;

namespace MovieRec.Application.Training.Local;

/// <summary>
/// Runs the trainer as a child process. The child outlives this process; one that is no longer ours is found again by its handle, and
/// since its exit code is lost then, the model version it was to write says whether it succeeded.
/// </summary>
/// <param name="models">Where trainers leave their model.</param>
/// <param name="options">The program and the state folder.</param>
public sealed class ChildProcessLauncher(IModelStore models, IOptions<TrainerOptions> options) : ITrainingJobLauncher
{
    private readonly ConcurrentDictionary<string, Process> children = new();

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The trainer's program is missing.</exception>
    public async Task<string> StartAsync(TrainingJob job, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(FolderOf(job.RunId)).FullName;
        var handlePath = Path.Combine(folder, "trainer.json");
        if (File.Exists(handlePath) && await File.ReadAllTextAsync(handlePath, cancellationToken) is var known && TrainerHandle.Parse(known).Find() is { } running)
        {
            running.Dispose();
            return known;
        }

        var child = Start(job, LogOf(job.RunId));
        var handle = TrainerHandle.Of(child, job).ToString();
        children[handle] = child;
        await File.WriteAllTextAsync(handlePath, handle, CancellationToken.None);
        return handle;
    }

    /// <inheritdoc/>
    public async Task<TrainingJobStatus> GetStatusAsync(string handle, CancellationToken cancellationToken)
    {
        var trainer = TrainerHandle.Parse(handle);
        if (children.TryGetValue(handle, out var child))
        {
            if (!child.HasExited)
            {
                return new(TrainingJobState.Running);
            }

            // Its last words may still be in the pipe.
            await child.WaitForExitAsync(cancellationToken);
            return TrainerExit.ToStatus(child.ExitCode, TrainerLog.LastWords(LogOf(trainer.RunId)));
        }

        using var stranger = trainer.Find();
        if (stranger is not null)
        {
            return new(TrainingJobState.Running);
        }

        return await models.GetManifestAsync(trainer.Version, cancellationToken) is not null
            ? new(TrainingJobState.Succeeded)
            : new(TrainingJobState.Lost, "The trainer ended while nobody watched, without a model.");
    }

    /// <inheritdoc/>
    public async Task StopAsync(string handle, CancellationToken cancellationToken)
    {
        using var process = TrainerHandle.Parse(handle).Find();
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(cancellationToken);
        }
    }

    private Process Start(TrainingJob job, string logPath)
    {
        var program = Path.GetFullPath(options.Value.Path);
        if (!File.Exists(program))
        {
            throw new InvalidDataException($"The trainer's program '{program}' is missing; {TrainerOptions.Section}:Path says where it is.");
        }

        var managed = program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(managed ? DotNet : program) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var argument in (managed ? [program] : Array.Empty<string>()).Concat(TrainerArguments.Of(job)))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in options.Value.Environment)
        {
            start.Environment[name] = value;
        }

        File.Delete(logPath);
        var log = new TrainerLog(logPath);
        var child = new Process { StartInfo = start };
        child.ErrorDataReceived += (_, line) => log.Add(line.Data);
        child.Start();
        child.StandardInput.Close();
        child.BeginErrorReadLine();
        child.BeginOutputReadLine();
        return child;
    }

    // The runtime that runs this program is there; one on the PATH may not be.
    private static string DotNet => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private string FolderOf(string runId) => Path.Combine(options.Value.StateFolder, runId);

    private string LogOf(string runId) => Path.Combine(FolderOf(runId), "trainer.log");
}
