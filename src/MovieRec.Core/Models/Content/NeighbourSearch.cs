using MovieRec.Core.Features;

namespace MovieRec.Core.Models.Content;

/// <summary>Finds every row's nearest other rows by scalar product, through an inverted index: only rows that share a feature meet.</summary>
internal sealed class NeighbourSearch
{
    private readonly SparseRows rows;
    private readonly SparseRows rowsOfFeature;
    private readonly int count;
    private int done;

    private NeighbourSearch(SparseRows rows, int count)
    {
        this.rows = rows;
        rowsOfFeature = rows.Transpose();
        this.count = count;
        Neighbours = new int[rows.RowCount * (long)count];
        Similarities = new float[Neighbours.Length];
    }

    /// <summary>Rows × count indexes of other rows, nearest first, padded with -1.</summary>
    public int[] Neighbours { get; }

    /// <summary>The scalar products with <see cref="Neighbours"/>, padded with 0.</summary>
    public float[] Similarities { get; }

    public static NeighbourSearch Run(SparseRows rows, int count, TrainingContext context)
    {
        var search = new NeighbourSearch(rows, count);
        var options = new ParallelOptions { MaxDegreeOfParallelism = context.Threads, CancellationToken = context.Cancellation };
        Parallel.For(0, rows.RowCount, options, () => new float[rows.RowCount], (row, _, sums) =>
        {
            search.Fill(row, sums);
            var finished = Interlocked.Increment(ref search.done);
            if (finished % 256 == 0 || finished == rows.RowCount)
            {
                context.Progress?.Report(new("similar films", finished, rows.RowCount, "films"));
            }

            return sums;
        }, _ => { });
        return search;
    }

    // The order of the additions depends on the row alone, so threads do not change the sums.
    private void Fill(int row, float[] sums)
    {
        var features = rows.FeaturesOf(row);
        var values = rows.ValuesOf(row);
        for (var at = 0; at < features.Length; at++)
        {
            Add(sums, rowsOfFeature.FeaturesOf(features[at]), rowsOfFeature.ValuesOf(features[at]), values[at]);
        }

        sums[row] = 0;
        var start = row * count;
        Neighbours.AsSpan(start, count).Fill(-1);
        foreach (var (neighbour, similarity) in TopItems.Select(sums, [], count, above: 0))
        {
            (Neighbours[start], Similarities[start++]) = (neighbour, similarity);
        }

        Array.Clear(sums);
    }

    private static void Add(float[] sums, ReadOnlySpan<int> others, ReadOnlySpan<float> values, float factor)
    {
        for (var at = 0; at < others.Length; at++)
        {
            sums[others[at]] += factor * values[at];
        }
    }
}
