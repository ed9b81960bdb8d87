using System.Text.Json;
using MovieRec.Application.Training.Workflow;

namespace MovieRec.Application.Training.Local;

/// <summary>What a run has done so far, kept in the blob <c>runs/{runId}/state.json</c>.</summary>
internal sealed class TrainingRunHistory
{
    private const string BlobName = "state.json";
    private readonly IRunBlobs blobs;
    private readonly List<HistoryEntry> entries;

    private TrainingRunHistory(IRunBlobs blobs, SavedHistory saved)
    {
        this.blobs = blobs;
        Request = saved.Request;
        entries = [.. saved.Entries];
    }

    public TrainingRequest Request { get; }

    public IReadOnlyList<HistoryEntry> Entries => entries;

    /// <summary>Reads a run's history, or begins one with the request.</summary>
    public static async Task<TrainingRunHistory> OpenAsync(IRunBlobs blobs, TrainingRequest request, CancellationToken cancellationToken)
    {
        var json = await blobs.ReadAsync(request.RunId, BlobName, cancellationToken);
        return new(blobs, json is null ? new(request, []) : JsonSerializer.Deserialize<SavedHistory>(json, TrainingJson.Options)!);
    }

    /// <summary>Adds an entry; it counts once the blob is written.</summary>
    public async Task AddAsync(HistoryEntry entry, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(new SavedHistory(Request, [.. entries, entry]), TrainingJson.Options);
        await blobs.WriteAsync(Request.RunId, BlobName, json, cancellationToken);
        entries.Add(entry);
    }
}

/// <summary>Something that happened: a step's result or its final failure.</summary>
internal sealed record HistoryEntry(string Step, DateTimeOffset At, JsonElement? Result, string? Error);

/// <summary>The content of the blob.</summary>
internal sealed record SavedHistory(TrainingRequest Request, IReadOnlyList<HistoryEntry> Entries);
