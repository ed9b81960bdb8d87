using FsCheck;
using FsCheck.Fluent;
using MovieRec.Core.Models;

namespace MovieRec.Core.Tests.Models;

public sealed class TopItemsTests
{
    private static readonly Arbitrary<(float[] Scores, int Count)> Cases = Gen.Frequency((1, Gen.Constant(float.NaN)), (9, Gen.Choose(-5, 5).Select(score => (float)score)))
        .ArrayOf().Zip(Gen.Choose(0, 12)).Select(pair => (pair.Item1, pair.Item2)).ToArbitrary();

    [Fact]
    public void The_selection_is_the_head_of_a_full_sort() => Prop.ForAll(Cases, given =>
    {
        var eligible = given.Scores.Select((_, item) => item % 3 != 1).ToArray();
        return TopItems.Select(given.Scores, eligible, given.Count).SequenceEqual(Sorted(given.Scores, item => eligible[item]).Take(given.Count))
            && TopItems.Select(given.Scores, [], given.Count, above: 0).SequenceEqual(Sorted(given.Scores, item => given.Scores[item] > 0).Take(given.Count));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_offers_does_not_matter() => Prop.ForAll(Cases, given =>
    {
        var top = new TopItems(given.Count);
        for (var item = given.Scores.Length - 1; item >= 0; item--)
        {
            top.Offer(item, given.Scores[item]);
        }

        return top.ToArray().SequenceEqual(Sorted(given.Scores, _ => true).Take(given.Count));
    }).QuickCheckThrowOnFailure();

    private static IEnumerable<ScoredItem> Sorted(float[] scores, Func<int, bool> eligible) => scores
        .Select((score, item) => new ScoredItem(item, score))
        .Where(scored => !float.IsNaN(scored.Score) && eligible(scored.Item))
        .OrderByDescending(scored => scored.Score)
        .ThenBy(scored => scored.Item);
}
