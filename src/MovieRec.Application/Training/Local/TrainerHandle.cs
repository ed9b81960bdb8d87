using System.Diagnostics;
using System.Text.Json;
using MovieRec.Application.Processes;

namespace MovieRec.Application.Training.Local;

/// <summary>A trainer process and what it works on.</summary>
internal sealed record TrainerHandle(int ProcessId, DateTimeOffset StartedAt, string RunId, string Version)
{
    public static TrainerHandle Of(Process process, TrainingJob job)
    {
        var (id, startedAt) = ProcessIdentity.Of(process);
        return new(id, startedAt, job.RunId, job.Version);
    }

    /// <exception cref="InvalidDataException">The text is no handle.</exception>
    public static TrainerHandle Parse(string handle)
    {
        try
        {
            return JsonSerializer.Deserialize<TrainerHandle>(handle, TrainingJson.Options) ?? throw new JsonException("It is null.");
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException($"'{handle}' is no trainer's handle.", failure);
        }
    }

    /// <summary>The process, or null if it has ended.</summary>
    public Process? Find() => new ProcessIdentity(ProcessId, StartedAt).Find();

    public override string ToString() => JsonSerializer.Serialize(this, TrainingJson.Options);
}
