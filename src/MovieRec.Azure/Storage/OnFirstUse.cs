namespace MovieRec.Azure.Storage;

/// <summary>Something that is there once an action succeeded: the action runs on first use, and again only if it failed.</summary>
internal sealed class OnFirstUse<T>(T value, Func<T, CancellationToken, Task> create) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile bool created;

    public async ValueTask<T> GetAsync(CancellationToken cancellationToken)
    {
        if (created)
        {
            return value;
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            if (!created)
            {
                await create(value, cancellationToken);
            }

            created = true;
            return value;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
