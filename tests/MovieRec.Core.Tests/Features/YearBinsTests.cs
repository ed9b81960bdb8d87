using MovieRec.Core.Features;

namespace MovieRec.Core.Tests.Features;

public sealed class YearBinsTests
{
    [Fact]
    public void Likeness_of_years_falls_with_their_distance_to_nothing_at_twenty_years()
    {
        var rows = YearBins.Fit([1995, 1995, 1997, 2001, 2006, 2015, 1975, null]);

        var likeness = Enumerable.Range(1, 7).Select(other => rows.Dot(0, other)).ToArray();

        Assert.Equal(1, likeness[0], 1e-6);
        Assert.InRange(likeness[1], 0.85, 0.999);
        Assert.Equal(likeness[..5].OrderDescending(), likeness[..5]);
        Assert.Equal([0f, 0f, 0f], likeness[4..]);
    }

    [Fact]
    public void Every_known_year_has_length_one_and_an_unknown_one_is_empty()
    {
        var years = Enumerable.Range(1890, 150).Select(year => (int?)year).Append(null).ToList();

        var rows = YearBins.Fit(years);

        Assert.All(Enumerable.Range(0, 150), row => Assert.Equal(1, rows.Dot(row, row), 1e-5));
        Assert.All(Enumerable.Range(0, 150), row => Assert.All(rows.FeaturesOf(row).ToArray(), feature => Assert.InRange(feature, 0, rows.FeatureCount - 1)));
        Assert.True(rows.FeaturesOf(150).IsEmpty);
    }

    [Fact]
    public void No_year_need_be_known() => Assert.True(YearBins.Fit([null, null]).Values.IsEmpty);
}
