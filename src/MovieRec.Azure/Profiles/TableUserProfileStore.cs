using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using MovieRec.Application.Ratings;
using MovieRec.Azure.Storage;

namespace MovieRec.Azure.Profiles;

/// <summary>Profiles in the table <c>UserProfiles</c>, one entity a user, written with If-Match.</summary>
internal sealed class TableUserProfileStore(StorageClients clients, StorageNames names) : IUserProfileStore, IDisposable
{
    private readonly OnFirstUse<TableClient> table = new(
        clients.Tables.GetTableClient(names.UserProfiles),
        (table, cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken));

    public async Task<UserProfile?> GetAsync(string userId, CancellationToken cancellationToken) =>
        await FindAsync(userId, cancellationToken) is { } entity ? ProfileEntity.Read(entity) : null;

    public async Task<UserProfile> UpdateAsync(
        string userId, Func<UserProfile, UserProfile> change, CancellationToken cancellationToken) =>
        await StorageConflict.Retry.ExecuteAsync(
            async cancellation => await TryUpdateAsync(userId, change, cancellation), cancellationToken);

    public async IAsyncEnumerable<UserProfile> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var client = await table.GetAsync(cancellationToken);
        await foreach (var entity in client.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            yield return ProfileEntity.Read(entity);
        }
    }

    public async Task AddAllAsync(IAsyncEnumerable<UserProfile> profiles, CancellationToken cancellationToken)
    {
        var client = await table.GetAsync(cancellationToken);
        await Parallel.ForEachAsync(profiles, Sixteen(cancellationToken), async (profile, cancellation) =>
        {
            try
            {
                await client.AddEntityAsync(ProfileEntity.Write(profile), cancellation);
            }
            catch (RequestFailedException exception) when (StorageConflict.Is(exception))
            {
                await UpdateAsync(profile.UserId, stored => stored.FoldImported(profile.Ratings, profile.UpdatedAt), cancellation);
            }
        });
    }

    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        var client = await table.GetAsync(cancellationToken);
        var keys = client.QueryAsync<TableEntity>(
            select: [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)], cancellationToken: cancellationToken);
        await Parallel.ForEachAsync(keys, Sixteen(cancellationToken), async (entity, cancellation) =>
            await client.DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ETag.All, cancellation));
    }

    public void Dispose() => table.Dispose();

    private static ParallelOptions Sixteen(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken };

    private async Task<UserProfile> TryUpdateAsync(
        string userId, Func<UserProfile, UserProfile> change, CancellationToken cancellationToken)
    {
        var stored = await FindAsync(userId, cancellationToken);
        var before = stored is null ? UserProfile.Empty(userId) : ProfileEntity.Read(stored);
        var after = change(before);
        if (ReferenceEquals(after, before))
        {
            return after;
        }

        var client = await table.GetAsync(cancellationToken);
        var entity = ProfileEntity.Write(after);
        if (stored is null)
        {
            await client.AddEntityAsync(entity, cancellationToken);
        }
        else
        {
            await client.UpdateEntityAsync(entity, stored.ETag, TableUpdateMode.Replace, cancellationToken);
        }

        return after;
    }

    private async Task<TableEntity?> FindAsync(string userId, CancellationToken cancellationToken)
    {
        var client = await table.GetAsync(cancellationToken);
        var found = await client.GetEntityIfExistsAsync<TableEntity>(
            UserKey.Partition(userId), UserKey.Row(userId), cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
