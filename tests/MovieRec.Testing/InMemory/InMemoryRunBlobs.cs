using System.Collections.Concurrent;
using MovieRec.Application.Training;

namespace MovieRec.Testing.InMemory;

/// <summary>Blobs of training runs in memory.</summary>
public sealed class InMemoryRunBlobs : IRunBlobs
{
    private readonly ConcurrentDictionary<(string RunId, string Name), string> blobs = new();

    public Task WriteAsync(string runId, string name, string content, CancellationToken cancellationToken)
    {
        blobs[(runId, name)] = content;
        return Task.CompletedTask;
    }

    public Task<string?> ReadAsync(string runId, string name, CancellationToken cancellationToken) =>
        Task.FromResult(blobs.GetValueOrDefault((runId, name)));
}
