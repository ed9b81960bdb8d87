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
        Parallel.For(0, rows.RowCount, options, () => new Sums(rows.RowCount), (row, _, sums) =>
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
    private void Fill(int row, Sums sums)
    {
        var features = rows.FeaturesOf(row);
        var values = rows.ValuesOf(row);
        for (var at = 0; at < features.Length; at++)
        {
            sums.Add(rowsOfFeature.FeaturesOf(features[at]), rowsOfFeature.ValuesOf(features[at]), values[at]);
        }

        var start = row * count;
        Neighbours.AsSpan(start, count).Fill(-1);
        foreach (var (neighbour, similarity) in sums.TakeTop(count, except: row))
        {
            (Neighbours[start], Similarities[start++]) = (neighbour, similarity);
        }
    }

    /// <summary>One thread's running sums.</summary>
    private sealed class Sums(int rowCount)
    {
        private readonly float[] sums = new float[rowCount];
        private readonly int[] touched = new int[rowCount];
        private int touchedCount;

        public void Add(ReadOnlySpan<int> others, ReadOnlySpan<float> values, float factor)
        {
            for (var at = 0; at < others.Length; at++)
            {
                var other = others[at];
                if (sums[other] == 0)
                {
                    touched[touchedCount++] = other;
                }

                sums[other] += factor * values[at];
            }
        }

        public ScoredItem[] TakeTop(int count, int except)
        {
            var top = new TopItems(count);
            foreach (var other in touched.AsSpan(0, touchedCount))
            {
                if (other != except)
                {
                    top.Offer(other, sums[other]);
                }

                sums[other] = 0;
            }

            touchedCount = 0;
            return top.ToArray();
        }
    }
}
