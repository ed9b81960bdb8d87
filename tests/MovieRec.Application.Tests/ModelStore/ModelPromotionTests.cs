using MovieRec.Application.ModelStore;
using MovieRec.Testing.InMemory;

namespace MovieRec.Application.Tests.ModelStore;

public sealed class ModelPromotionTests
{
    private readonly InMemoryModelStore store = new();

    private ModelPromotion Promotion => new(store, TimeProvider.System);

    [Fact]
    public async Task Promotion_records_the_version_before_and_roll_back_returns_to_it()
    {
        await UploadAsync(2);
        await Promotion.PromoteAsync("v0", default);
        var second = await Promotion.PromoteAsync("v1", default);
        Assert.Equal((PromotionOutcome.Promoted, "v1", "v0"), (second.Outcome, second.Current!.Version, second.Current.Previous));
        var back = await Promotion.RollBackAsync(default);
        Assert.Equal((PromotionOutcome.Promoted, "v0", "v1"), (back.Outcome, back.Current!.Version, back.Current.Previous));
        var list = await new ModelVersions(store).ListAsync(default);
        Assert.Equal(("v0", "v1", 2), (list.Current, list.Previous, list.Versions.Count));
    }

    [Fact]
    public async Task Promoting_what_serves_changes_nothing()
    {
        await UploadAsync(2);
        await Promotion.PromoteAsync("v0", default);
        await Promotion.PromoteAsync("v1", default);
        var again = await Promotion.PromoteAsync("v1", default);
        Assert.Equal((PromotionOutcome.AlreadyServing, "v0"), (again.Outcome, again.Current!.Previous));
    }

    [Fact]
    public async Task An_unknown_version_is_refused_with_those_there_are()
    {
        await UploadAsync(1);
        var refused = await Promotion.PromoteAsync("v9", default);
        Assert.Equal((PromotionOutcome.UnknownVersion, false), (refused.Outcome, refused.Serves));
        Assert.Contains("v0", refused.Error, StringComparison.Ordinal);
        Assert.Equal(PromotionOutcome.NoPreviousVersion, (await Promotion.RollBackAsync(default)).Outcome);
        Assert.Null(await store.GetCurrentAsync(default));
    }

    [Fact]
    public async Task Promotions_at_once_end_as_one_after_the_other()
    {
        const int count = 8;
        await UploadAsync(count);
        var results = await Task.WhenAll(Enumerable.Range(0, count).Select(version => Task.Run(() => Promotion.PromoteAsync($"v{version}", default))));
        Assert.All(results, result => Assert.Equal(PromotionOutcome.Promoted, result.Outcome));

        // Following each promotion to the one before it passes every version once: none was overwritten unseen.
        var previous = results.ToDictionary(result => result.Current!.Version, result => result.Current!.Previous);
        var chain = new List<string>();
        for (var at = (await store.GetCurrentAsync(default))!.Value.Version; at is not null; at = previous[at])
        {
            chain.Add(at);
        }

        Assert.Equal(count, chain.Distinct().Count());
    }

    private async Task UploadAsync(int count)
    {
        for (var version = 0; version < count; version++)
        {
            await TinyVersions.UploadAsync(store, $"v{version}");
        }
    }
}
