using System.Diagnostics;
using MovieRec.Azure.Emulator;
using MovieRec.Azure.Tests.Storage;
using MovieRec.Testing.Azurite;
using MovieRec.Testing.Data;

namespace MovieRec.Azure.Tests.Emulator;

[Collection(AzuriteTests.Name)]
public sealed class AzuriteProcessTests(AzuriteFixture azurite) : IDisposable
{
    private readonly TemporaryFolder state = new();

    [SkippableFact]
    public async Task A_running_one_is_found_and_adopted_and_a_stopped_one_is_not()
    {
        using var first = await StartAsync();
        using var found = await Azurite.FindRunningAsync(state.Path);
        using var second = await StartAsync();
        Assert.Equal((first.Pid, first.Pid), (found?.Pid, second.Pid));
        Assert.Equal(first.ConnectionString, found!.ConnectionString);

        await found.StopAsync();

        Assert.True(first.HasExited);
        Assert.Null(await Azurite.FindRunningAsync(state.Path));
    }

    [SkippableFact]
    public async Task After_a_kill_it_starts_again()
    {
        using var first = await StartAsync();
        using (var process = Process.GetProcessById(first.Pid))
        {
            process.Kill();
        }

        await first.WaitForExitAsync(default);
        Assert.Null(await Azurite.FindRunningAsync(state.Path));

        using var second = await StartAsync();

        Assert.NotEqual(first.Pid, second.Pid);
        Assert.True(await second.Ports.AnswerAsync(default));
        await second.StopAsync();
    }

    [SkippableFact]
    public async Task A_taken_port_is_replaced_by_a_free_one()
    {
        using var first = await StartAsync();
        using var elsewhere = new TemporaryFolder();

        using var second = await StartAsync(new(elsewhere.Path) { Ports = first.Ports });

        Assert.Empty(new[] { second.Ports.Blob, second.Ports.Queue, second.Ports.Table }.Intersect([first.Ports.Blob, first.Ports.Queue, first.Ports.Table]));
        await second.StopAsync();
        await first.StopAsync();
    }

    [SkippableFact]
    public async Task Another_process_with_the_recorded_id_is_left_alone()
    {
        _ = azurite.ConnectionString;
        using var own = Process.GetCurrentProcess();
        state.Write("process.json", $$$"""{"process":{"pid":{{{own.Id}}},"startedAt":"2020-01-01T00:00:00Z"},"ports":{"blob":1,"queue":2,"table":3}}""");

        Assert.Null(await Azurite.FindRunningAsync(state.Path));
        using var started = await StartAsync();

        Assert.NotEqual(own.Id, started.Pid);
        await started.StopAsync();
    }

    public void Dispose() => state.Dispose();

    private async Task<AzuriteProcess> StartAsync(AzuriteOptions? options = null)
    {
        _ = azurite.ConnectionString;
        var installation = await Azurite.InstallAsync(AzuriteFixture.InstallationFolder);
        return await Azurite.StartAsync(installation, options ?? new(state.Path) { Ports = new(0, 0, 0) });
    }
}
