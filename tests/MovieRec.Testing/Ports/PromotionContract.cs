using MovieRec.Application.ModelStore;
using Xunit;

namespace MovieRec.Testing.Ports;

/// <summary>What every store does with the pointer to the serving model.</summary>
public abstract class PromotionContract
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    protected abstract IModelStore Store { get; }

    [SkippableFact]
    public async Task Before_the_first_promotion_nothing_serves()
    {
        Assert.Null(await Store.GetCurrentAsync(default));
        Assert.Null(await Store.GetCurrentIfChangedAsync(null, default));
        Assert.False(await Store.TrySetCurrentAsync(Model("v1"), "\"0x1\"", default));
        Assert.Null(await Store.GetCurrentAsync(default));
    }

    [SkippableFact]
    public async Task A_promotion_is_seen_by_those_who_know_another_state_only()
    {
        Assert.True(await Store.TrySetCurrentAsync(Model("v1"), null, default));
        var first = await Store.GetCurrentIfChangedAsync(null, default);
        Assert.Equal(Model("v1"), first!.Value);
        Assert.Null(await Store.GetCurrentIfChangedAsync(first.ETag, default));

        Assert.True(await Store.TrySetCurrentAsync(Model("v2", "v1"), first.ETag, default));

        var second = await Store.GetCurrentIfChangedAsync(first.ETag, default);
        Assert.Equal(Model("v2", "v1"), second!.Value);
        Assert.Equal(second, await Store.GetCurrentAsync(default));
    }

    [SkippableFact]
    public async Task A_promotion_from_an_old_state_changes_nothing()
    {
        await Store.TrySetCurrentAsync(Model("v1"), null, default);
        var first = await Store.GetCurrentAsync(default);
        await Store.TrySetCurrentAsync(Model("v2"), first!.ETag, default);

        Assert.False(await Store.TrySetCurrentAsync(Model("v3"), first.ETag, default));
        Assert.False(await Store.TrySetCurrentAsync(Model("v3"), null, default));

        Assert.Equal("v2", (await Store.GetCurrentAsync(default))!.Value.Version);
    }

    [SkippableFact]
    public async Task Of_promotions_at_once_exactly_one_wins()
    {
        string? etag = null;
        for (var round = 0; round < 10; round++)
        {
            var from = etag;
            var won = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
                Task.Run(() => Store.TrySetCurrentAsync(Model($"v{round}"), from, default))));

            Assert.Single(won, true);
            etag = (await Store.GetCurrentAsync(default))!.ETag;
        }
    }

    private static CurrentModel Model(string version, string? previous = null) => new(version, previous, Noon);
}
