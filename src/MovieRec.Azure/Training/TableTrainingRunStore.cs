using Azure.Data.Tables;
using MovieRec.Application.Training;
using MovieRec.Azure.Storage;

namespace MovieRec.Azure.Training;

/// <summary>Training runs in the table <c>TrainingRuns</c>.</summary>
internal sealed class TableTrainingRunStore(StorageClients clients, StorageNames names) : ITrainingRunStore, IDisposable
{
    private readonly OnFirstUse<TableClient> table = new(
        clients.Tables.GetTableClient(names.TrainingRuns),
        (table, cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken));

    public async Task<TrainingRun?> TryStartAsync(TrainingRun run, CancellationToken cancellationToken)
    {
        var client = await table.GetAsync(cancellationToken);
        var claim = Guid.NewGuid();
        return await StorageConflict.Retry.ExecuteAsync(
            async cancellation => await TryClaimAsync(client, run, claim, cancellation), cancellationToken);
    }

    public async Task<TrainingRun?> GetAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } entity ? RunEntity.Read(entity) : null;

    public async Task<IReadOnlyList<TrainingRun>> ListAsync(int maximum, CancellationToken cancellationToken)
    {
        var client = await table.GetAsync(cancellationToken);
        var runs = await client
            .QueryAsync<TableEntity>($"PartitionKey eq '{RunEntity.Partition}'", cancellationToken: cancellationToken)
            .Select(RunEntity.Read)
            .ToListAsync(cancellationToken);
        return [.. runs.OrderByDescending(run => run.StartedAt).Take(maximum)];
    }

    public async Task<TrainingRun?> UpdateAsync(string id, Func<TrainingRun, TrainingRun> change, CancellationToken cancellationToken) =>
        await StorageConflict.Retry.ExecuteAsync(
            async cancellation => await TryUpdateAsync(id, change, cancellation), cancellationToken);

    public void Dispose() => table.Dispose();

    /// <summary>Null if the run holds the claim, otherwise the running one that does.</summary>
    private static async Task<TrainingRun?> TryClaimAsync(
        TableClient client, TrainingRun run, Guid claim, CancellationToken cancellationToken)
    {
        var claimed = await RunningRun.FindAsync(client, cancellationToken);
        var holder = claimed is null ? null : await RunningRun.ReadAsync(client, claimed, cancellationToken);
        if (claimed is not null && RunningRun.IsClaimedBy(claimed, claim))
        {
            return null;
        }

        if (holder is { State: TrainingRunState.Running })
        {
            return holder;
        }

        await RunningRun.ClaimAsync(client, run, claim, claimed?.ETag, cancellationToken);
        return await TryClaimAsync(client, run, claim, cancellationToken);
    }

    private async Task<TrainingRun?> TryUpdateAsync(
        string id, Func<TrainingRun, TrainingRun> change, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } stored)
        {
            return null;
        }

        var before = RunEntity.Read(stored);
        var after = change(before);
        if (ReferenceEquals(after, before))
        {
            return after;
        }

        var client = await table.GetAsync(cancellationToken);
        await client.UpdateEntityAsync(RunEntity.Write(after), stored.ETag, TableUpdateMode.Replace, cancellationToken);
        return after;
    }

    private async Task<TableEntity?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var client = await table.GetAsync(cancellationToken);
        var found = await client.GetEntityIfExistsAsync<TableEntity>(RunEntity.Partition, id, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
