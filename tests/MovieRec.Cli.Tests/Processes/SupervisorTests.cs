using System.Threading.Channels;
using MovieRec.Cli.Processes;

namespace MovieRec.Cli.Tests.Processes;

public sealed class SupervisorTests
{
    [Fact]
    public void Waits_double_and_are_short_again_after_a_run_that_lasted()
    {
        var backoff = new Backoff();
        var waits = Enumerable.Range(0, 8).Select(_ => backoff.After(TimeSpan.FromSeconds(1)).TotalSeconds).ToList();

        Assert.Equal([0.25, 0.5, 1, 2, 4, 8, 15, 15], waits);
        Assert.Equal(0.25, backoff.After(TimeSpan.FromMinutes(5)).TotalSeconds);
    }

    [Fact]
    public async Task What_dies_is_started_again_and_what_runs_at_the_end_is_stopped()
    {
        var starts = Channel.CreateUnbounded<Run>();
        using var stop = new CancellationTokenSource();
        var first = new Run();
        var supervisor = new Supervisor("it", StartAsync, _ => { }, TimeProvider.System);
        var watching = supervisor.WatchAsync(first, stop.Token);

        first.Die();
        var second = await starts.Reader.ReadAsync();
        second.Die();
        var third = await starts.Reader.ReadAsync();
        await stop.CancelAsync();
        await watching;

        Assert.All(new[] { first, second, third }, run => Assert.True(run.IsStopped));

        Task<ISupervised> StartAsync(CancellationToken cancellationToken)
        {
            var run = new Run();
            starts.Writer.TryWrite(run);
            return Task.FromResult<ISupervised>(run);
        }
    }

    [Fact]
    public async Task A_start_that_fails_is_tried_again()
    {
        var attempts = 0;
        var said = new List<string>();
        var started = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        var first = new Run();
        var supervisor = new Supervisor("it", StartAsync, said.Add, TimeProvider.System);
        var watching = supervisor.WatchAsync(first, stop.Token);

        first.Die();
        await started.Task;
        await stop.CancelAsync();
        await watching;

        Assert.Contains("it did not start: no port", said);

        Task<ISupervised> StartAsync(CancellationToken cancellationToken)
        {
            if (++attempts == 1)
            {
                throw new InvalidOperationException("no port");
            }

            started.SetResult();
            return Task.FromResult<ISupervised>(new Run());
        }
    }

    private sealed class Run : ISupervised
    {
        private readonly TaskCompletionSource<string> end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsStopped { get; private set; }

        public void Die() => end.SetResult("killed");

        public Task<string> WaitForExitAsync(CancellationToken cancellationToken) => end.Task.WaitAsync(cancellationToken);

        public ValueTask DisposeAsync()
        {
            IsStopped = true;
            return ValueTask.CompletedTask;
        }
    }
}
