namespace MovieRec.Core.Tests.Serving;

public sealed class DiversityTests : IDisposable
{
    private readonly HandmadeVersion version = new();

    public void Dispose() => version.Dispose();

    [Fact]
    public void Variety_puts_a_different_film_before_a_better_one_that_resembles_the_first() =>
        // Scaled scores 1, 0.8, 0.6, 0.4, 0.2, 0: after Space One its relatives lose 0.45 · 0.8.
        Assert.Equal([10, 13, 11], Ids(diversity: 0.45, count: 3));

    [Fact]
    public void Little_variety_leaves_the_order_of_scores() => Assert.Equal([10, 11, 12], Ids(diversity: 0.01, count: 3));

    [Fact]
    public void The_best_film_stays_first_whatever_the_variety() => Assert.All([0.2, 0.8, 1], diversity => Assert.Equal(10, Ids(diversity, count: 3)[0]));

    [Fact]
    public void Variety_alone_takes_the_best_of_each_group_first() => Assert.Equal([10, 13, 15], Ids(diversity: 1, count: 3));

    [Fact]
    public void Variety_never_costs_answers_and_never_repeats_one()
    {
        var ids = version.Model.Recommend([new(15, 3)], new() { Count = 7, Diversity = 0.7 }).Select(item => item.Movie.Id).ToList();

        Assert.Equal([10, 11, 12, 13, 14, 16, 17], ids.Order());
        Assert.Equal([16, 17], ids.Skip(5).Order());
    }

    private List<int> Ids(double diversity, int count) =>
        [.. version.Model.Recommend([new(15, 2.5f)], new() { Count = count, Diversity = diversity, IncludeRated = true }).Select(item => item.Movie.Id)];
}
