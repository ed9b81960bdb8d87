using FsCheck;
using FsCheck.Fluent;
using MovieRec.Core.Features;

namespace MovieRec.Core.Tests.Features;

public sealed class SparseRowsTests
{
    // Small whole numbers, so that sums are exact in any order.
    private static readonly Arbitrary<int[][]> Dense = Gen.Choose(0, 6)
        .SelectMany(columns => Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 9))).ArrayOf(columns).ArrayOf(8)).ToArbitrary();

    [Fact]
    public void Products_are_those_of_the_dense_matrix() => Prop.ForAll(Dense, dense =>
    {
        var rows = Sparse(dense);
        var vector = dense[3].Select(value => (float)value).ToArray();
        var products = new float[dense.Length];
        rows.Multiply(vector, products);
        return Enumerable.Range(0, dense.Length).All(row => products[row] == Dot(dense[3], dense[row]) && rows.Dot(3, row) == products[row]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Transposing_swaps_rows_and_columns_and_twice_changes_nothing() => Prop.ForAll(Dense, dense =>
    {
        var rows = Sparse(dense);
        var columns = rows.Transpose();
        var again = columns.Transpose();
        return columns.RowCount == rows.FeatureCount
            && Enumerable.Range(0, columns.RowCount).All(column => columns.FeaturesOf(column).ToArray()
                .SequenceEqual(Enumerable.Range(0, dense.Length).Where(row => dense[row][column] != 0)))
            && again.Offsets.Span.SequenceEqual(rows.Offsets.Span)
            && again.Features.Span.SequenceEqual(rows.Features.Span)
            && again.Values.Span.SequenceEqual(rows.Values.Span);
    }).QuickCheckThrowOnFailure();

    private static int Dot(int[] first, int[] second) => first.Zip(second, (one, other) => one * other).Sum();

    private static SparseRows Sparse(int[][] dense) => SparseRows.From(
        [.. dense.Select(row => row.Select((value, feature) => (feature, (float)value)).Where(entry => entry.Item2 != 0).ToList())], dense[0].Length);
}
