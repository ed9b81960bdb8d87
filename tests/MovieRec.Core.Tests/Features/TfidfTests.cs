using MovieRec.Core.Features;

namespace MovieRec.Core.Tests.Features;

public sealed class TfidfTests
{
    /// <summary>
    /// By hand, and as <c>TfidfVectorizer(sublinear_tf=True)</c> gives it. n = 3, terms cat (df 2), dog (df 2), fish (df 1):
    /// idf(cat) = idf(dog) = ln(4/3) + 1 = 1.2876821, idf(fish) = ln(4/2) + 1 = 1.6931472; tf(2) = 1 + ln 2 = 1.6931472.
    /// Row 0 "cat cat dog": (2.1802356, 1.2876821), length 2.5320878.
    /// Row 2 "dog fish": (1.2876821, 1.6931472), length 2.1271773.
    /// </summary>
    [Fact]
    public void Values_are_those_of_scikit_learn()
    {
        var rows = Tfidf.Fit([["cat", "cat", "dog"], ["cat"], ["dog", "fish"]]);

        Assert.Equal(3, rows.FeatureCount);
        Assert.Equal([0, 1], rows.FeaturesOf(0).ToArray());
        Close([0.861037, 0.508542], rows.ValuesOf(0));
        Close([1], rows.ValuesOf(1));
        Assert.Equal([1, 2], rows.FeaturesOf(2).ToArray());
        Close([0.605349, 0.795961], rows.ValuesOf(2));
    }

    [Fact]
    public void A_document_without_terms_has_an_empty_row()
    {
        var rows = Tfidf.Fit([["a"], [], ["b"]]);

        Assert.Equal(3, rows.RowCount);
        Assert.True(rows.FeaturesOf(1).IsEmpty);
    }

    [Fact]
    public void No_document_has_any_term() => Assert.Equal((2, 0), (Tfidf.Fit([[], []]).RowCount, Tfidf.Fit([[], []]).FeatureCount));

    private static void Close(double[] expected, ReadOnlySpan<float> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }
}
