using Microsoft.Extensions.Options;
using MovieRec.Application.Tests.ModelStore;
using MovieRec.Application.Training;
using MovieRec.Application.Training.Local;
using MovieRec.Testing.Data;
using MovieRec.Testing.InMemory;

namespace MovieRec.Application.Tests.Training;

public sealed class ChildProcessLauncherTests : IDisposable
{
    private static readonly TrainingJob Job = new("run-1", "tiny", "popular", "v1", new Dictionary<string, string> { ["damping"] = "5" });
    private readonly TemporaryFolder folder = new();
    private readonly InMemoryModelStore models = new();

    [ShellFact]
    public async Task The_trainer_gets_its_arguments_and_its_exit_code_decides()
    {
        var launcher = Launcher("echo \"$@\" > \"$(dirname \"$0\")/arguments\"; exit 0");
        var handle = await launcher.StartAsync(Job, default);
        Assert.Equal(TrainingJobState.Succeeded, (await EndAsync(launcher, handle)).State);
        Assert.Equal("train-run --run-id run-1 --snapshot tiny --model popular --version v1 --set damping=5", folder.Read("arguments").Trim());
    }

    [ShellFact]
    public async Task A_failure_is_told_in_the_trainers_last_words()
    {
        var launcher = Launcher("echo first >&2; echo 'no ratings' >&2; exit 1");
        var status = await EndAsync(launcher, await launcher.StartAsync(Job, default));
        Assert.Equal(TrainingJobState.Failed, status.State);
        Assert.Contains("exit code 1", status.Error, StringComparison.Ordinal);
        Assert.Contains("no ratings", status.Error, StringComparison.Ordinal);
    }

    [ShellFact]
    public async Task The_same_job_is_not_started_twice_by_a_launcher_that_was_restarted()
    {
        const string waits = "echo . >> \"$(dirname \"$0\")/starts\"; exec sleep 600";
        var handle = await Launcher(waits).StartAsync(Job, default);
        var restarted = Launcher(waits);
        Assert.Equal(handle, await restarted.StartAsync(Job, default));
        Assert.Equal(TrainingJobState.Running, (await restarted.GetStatusAsync(handle, default)).State);
        await restarted.StopAsync(handle, default);
        Assert.Equal(TrainingJobState.Lost, (await restarted.GetStatusAsync(handle, default)).State);
        await restarted.StopAsync(handle, default);
    }

    [ShellFact]
    public async Task A_killed_trainer_is_lost()
    {
        var launcher = Launcher("exec sleep 600");
        var handle = await launcher.StartAsync(Job, default);
        await Launcher("exit 0").StopAsync(handle, default);
        Assert.Equal(TrainingJobState.Lost, (await EndAsync(launcher, handle)).State);
    }

    [ShellFact]
    public async Task A_trainer_that_ended_unwatched_succeeded_if_its_version_is_there()
    {
        var launcher = Launcher("exit 0");
        var handle = await launcher.StartAsync(Job, default);
        await EndAsync(launcher, handle);
        var restarted = Launcher("exit 0");
        Assert.Equal(TrainingJobState.Lost, (await restarted.GetStatusAsync(handle, default)).State);
        await TinyVersions.UploadAsync(models, Job.Version);
        Assert.Equal(TrainingJobState.Succeeded, (await restarted.GetStatusAsync(handle, default)).State);
    }

    [ShellFact]
    public async Task Another_process_with_a_recycled_id_is_not_taken_for_the_trainer()
    {
        var launcher = Launcher("exit 0");
        var handle = await launcher.StartAsync(Job, default);
        await EndAsync(launcher, handle);
        using var own = System.Diagnostics.Process.GetCurrentProcess();
        var recycled = System.Text.Json.Nodes.JsonNode.Parse(handle)!;
        recycled["processId"] = own.Id;
        recycled["startedAt"] = own.StartTime.ToUniversalTime().AddMinutes(-1);
        var restarted = Launcher("exit 0");
        Assert.Equal(TrainingJobState.Lost, (await restarted.GetStatusAsync(recycled.ToJsonString(), default)).State);
        await restarted.StopAsync(recycled.ToJsonString(), default);
    }

    [Fact]
    public async Task A_missing_program_is_named()
    {
        var launcher = new ChildProcessLauncher(models, Options.Create(new TrainerOptions { Path = folder.Of("nowhere"), StateFolder = folder.Path }));
        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => launcher.StartAsync(Job, default));
        Assert.Contains("nowhere", failure.Message, StringComparison.Ordinal);
    }

    private ChildProcessLauncher Launcher(string script)
    {
        folder.Write("trainer", "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.Of("trainer"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new(models, Options.Create(new TrainerOptions { Path = folder.Of("trainer"), StateFolder = folder.Of("state") }));
    }

    private static async Task<TrainingJobStatus> EndAsync(ChildProcessLauncher launcher, string handle)
    {
        while (true)
        {
            var status = await launcher.GetStatusAsync(handle, default);
            if (status.State != TrainingJobState.Running)
            {
                return status;
            }

            await Task.Delay(10);
        }
    }

    public void Dispose() => folder.Dispose();

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class ShellFactAttribute : FactAttribute
    {
        public ShellFactAttribute() => Skip = OperatingSystem.IsWindows() ? "needs a POSIX shell" : null;
    }
}
