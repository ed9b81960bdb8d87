using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace MovieRec.Application.Training.Local;

/// <summary>A trainer process, known by its id and start time: a recycled id is another process.</summary>
internal sealed record TrainerHandle(int ProcessId, DateTimeOffset StartedAt, string RunId, string Version)
{
    // Start times are computed from the system's boot time, which moves when the clock is adjusted.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromSeconds(2);

    public static TrainerHandle Of(Process process, TrainingJob job) => new(process.Id, StartTimeOf(process), job.RunId, job.Version);

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
    public Process? Find()
    {
        try
        {
            var process = Process.GetProcessById(ProcessId);
            if (!process.HasExited && (process.StartTime.ToUniversalTime() - StartedAt).Duration() < ClockSlack)
            {
                return process;
            }

            process.Dispose();
            return null;
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    // A process that is over already has no start time any more; its exit code is still to be had.
    private static DateTimeOffset StartTimeOf(Process process)
    {
        try
        {
            return process.StartTime.ToUniversalTime();
        }
        catch (InvalidOperationException)
        {
            return DateTimeOffset.UtcNow;
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, TrainingJson.Options);
}
