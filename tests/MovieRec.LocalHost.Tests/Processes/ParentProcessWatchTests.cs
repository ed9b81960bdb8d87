using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using MovieRec.LocalHost.Processes;

namespace MovieRec.LocalHost.Tests.Processes;

public sealed class ParentProcessWatchTests
{
    [Fact]
    public async Task The_host_stops_when_its_parent_is_killed_and_not_before()
    {
        using var parent = Process.Start(new ProcessStartInfo("sleep", "600") { RedirectStandardInput = true })!;
        using var lifetime = new Lifetime();
        using var watch = new ParentProcessWatch(parent.Id, TimeProvider.System, lifetime, NullLogger<ParentProcessWatch>.Instance);
        await watch.StartAsync(CancellationToken.None);
        Assert.False(lifetime.ApplicationStopping.IsCancellationRequested);

        parent.Kill();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromSeconds(30), lifetime.ApplicationStopping));
        await watch.StopAsync(CancellationToken.None);
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource stopping = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => stopping.Cancel();

        public void Dispose() => stopping.Dispose();
    }
}
