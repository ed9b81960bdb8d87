using MovieRec.Core.Serving;

namespace MovieRec.Application.ModelStore;

/// <summary>A model in memory and the number of its holders; the last one to let go disposes it.</summary>
internal sealed class LoadedModel(ServingModel model)
{
    private int holders = 1;

    public ServingModel Model { get; } = model;

    public string Version => Model.Manifest.Version;

    /// <summary>A lease, or null if the last holder has let go already.</summary>
    public ModelLease? TryLease()
    {
        var seen = Volatile.Read(ref holders);
        while (seen > 0)
        {
            var before = Interlocked.CompareExchange(ref holders, seen + 1, seen);
            if (before == seen)
            {
                return new(this);
            }

            seen = before;
        }

        return null;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref holders) == 0)
        {
            Model.Dispose();
        }
    }
}
