using Azure;
using Azure.Data.Tables;
using MovieRec.Application.Training;

namespace MovieRec.Azure.Training;

/// <summary>
/// The one entity that says which run is running; it holds the whole run as it started. It is free once that run has ended, so
/// nobody has to release it, and whoever finds its run not yet in the table puts it there: the claim alone starts a run.
/// </summary>
internal static class RunningRun
{
    private const string Partition = "running";
    private const string Claim = "Claim";

    public static async Task<TableEntity?> FindAsync(TableClient table, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(Partition, Partition, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The run that holds the claim, in its present state.</summary>
    public static async Task<TrainingRun> ReadAsync(TableClient table, TableEntity claimed, CancellationToken cancellationToken)
    {
        var started = RunEntity.Read(claimed);
        var found = await FindAsync(table, started.Id, cancellationToken);
        if (found is null)
        {
            await AddAsync(table, started, cancellationToken);
            found = await FindAsync(table, started.Id, cancellationToken);
        }

        return found is null ? started : RunEntity.Read(found);
    }

    /// <summary>Claims for a run what is free or held by an ended run; fails if another claim came between.</summary>
    public static Task ClaimAsync(TableClient table, TrainingRun run, Guid claim, ETag? free, CancellationToken cancellationToken)
    {
        var entity = RunEntity.Write(run, Partition, Partition);
        entity[Claim] = claim.ToString();
        return free is { } etag
            ? table.UpdateEntityAsync(entity, etag, TableUpdateMode.Replace, cancellationToken)
            : table.AddEntityAsync(entity, cancellationToken);
    }

    public static bool IsClaimedBy(TableEntity claimed, Guid claim) => claimed.GetString(Claim) == claim.ToString();

    private static async Task<TableEntity?> FindAsync(TableClient table, string id, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(RunEntity.Partition, id, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private static async Task AddAsync(TableClient table, TrainingRun run, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(RunEntity.Write(run), cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == "EntityAlreadyExists")
        {
            // Someone else put it there in between.
        }
    }
}
