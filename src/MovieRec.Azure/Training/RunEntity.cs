using Azure.Data.Tables;
using MovieRec.Application.Training;
using MovieRec.Azure.Storage;

namespace MovieRec.Azure.Training;

/// <summary>A training run as an entity of the table <c>TrainingRuns</c>.</summary>
internal static class RunEntity
{
    public const string Partition = "runs";

    /// <summary>Half of what a string property takes, so that a long error cannot stop a run from ending.</summary>
    private const int MaximumErrorCharacters = 16_000;

    public static TableEntity Write(TrainingRun run) => Write(run, Partition, run.Id);

    public static TableEntity Write(TrainingRun run, string partitionKey, string rowKey)
    {
        var entity = new TableEntity(partitionKey, rowKey)
        {
            ["Id"] = run.Id,
            ["Model"] = run.Model,
            ["StartedAt"] = run.StartedAt,
            ["State"] = run.State.ToString(),
            ["Step"] = run.Step,
            ["Progress"] = run.Progress,
            ["Settings"] = StoredJson.Write(run.Settings).ToString(),
            ["Metrics"] = StoredJson.Write(run.Metrics).ToString(),
            ["CancelRequested"] = run.CancelRequested,
        };
        if (run.UpdatedAt != default)
        {
            entity["UpdatedAt"] = run.UpdatedAt;
        }

        if (run.Version is not null)
        {
            entity["Version"] = run.Version;
        }

        if (run.Error is { } error)
        {
            entity["Error"] = error.Length <= MaximumErrorCharacters ? error : error[..MaximumErrorCharacters];
        }

        return entity;
    }

    public static TrainingRun Read(TableEntity entity) => new(entity.GetString("Id"), entity.GetString("Model"), Time(entity, "StartedAt"))
    {
        State = Enum.Parse<TrainingRunState>(entity.GetString("State")),
        Step = entity.GetString("Step"),
        Progress = entity.GetDouble("Progress") ?? 0,
        Settings = Json<Dictionary<string, string>>(entity, "Settings"),
        Metrics = Json<Dictionary<string, double>>(entity, "Metrics"),
        Version = entity.GetString("Version"),
        Error = entity.GetString("Error"),
        CancelRequested = entity.GetBoolean("CancelRequested") ?? false,
        UpdatedAt = Time(entity, "UpdatedAt"),
    };

    private static DateTimeOffset Time(TableEntity entity, string name) => entity.GetDateTimeOffset(name) ?? default;

    private static T Json<T>(TableEntity entity, string name) =>
        StoredJson.Read<T>(BinaryData.FromString(entity.GetString(name)), $"{name} of run {entity.RowKey}");
}
