namespace MovieRec.LocalHost.Tests.Hosting;

internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits for a condition; fails if it does not come.</summary>
    public static async Task Async(Func<Task<bool>> condition)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            Assert.False(timeout.IsCancellationRequested, $"Not within {Patience.TotalSeconds} seconds.");
            await Task.Delay(10, CancellationToken.None);
        }
    }
}
