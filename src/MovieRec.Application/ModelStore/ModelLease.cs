using MovieRec.Core.Serving;

namespace MovieRec.Application.ModelStore;

/// <summary>The right to use a model until disposed: a model that is replaced meanwhile stays mapped until its last lease ends.</summary>
public sealed class ModelLease : IDisposable
{
    private LoadedModel? held;

    internal ModelLease(LoadedModel held)
    {
        this.held = held;
        Model = held.Model;
    }

    /// <summary>The model; not to be used after the lease is disposed.</summary>
    public ServingModel Model { get; }

    /// <summary>The model's version.</summary>
    public string Version => Model.Manifest.Version;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
}
