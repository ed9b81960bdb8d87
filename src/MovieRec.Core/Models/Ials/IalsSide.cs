using MovieRec.Core.Algebra;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Models.Ials;

/// <summary>Half a sweep: solves for the factors of every row while those of the columns are fixed.</summary>
/// <param name="ratings">Rows × columns.</param>
/// <param name="factors">The rows' factors, written.</param>
/// <param name="others">The columns' factors, read.</param>
/// <param name="parameters">Weights of the loss.</param>
/// <param name="size">Length of a factor.</param>
/// <param name="columns">Number of columns with a rating.</param>
internal sealed class IalsSide(RatingMatrix ratings, float[] factors, float[] others, IalsParameters parameters, int size, int columns)
{
    private int next = -1;

    public void Solve(float[] gramian, ParallelOptions options, Action<double> report)
    {
        var order = LargestFirst();
        Parallel.For(0, options.MaxDegreeOfParallelism, options, _ =>
        {
            var equations = new NormalEquations(size);
            for (var at = Interlocked.Increment(ref next); at < order.Length; at = Interlocked.Increment(ref next))
            {
                options.CancellationToken.ThrowIfCancellationRequested();
                var row = order[at];
                var rated = ratings.ItemsOf(row);
                equations.Start(gramian, parameters.UnobservedWeight, parameters.Ridge(rated.Length, columns));
                equations.Add(others, rated, []);
                equations.Solve();
                equations.Right.CopyTo(factors.AsSpan(row * size));
                if (at % 512 == 0)
                {
                    report((double)at / order.Length);
                }
            }
        });
        report(1);
    }

    // Long rows last would leave one thread working alone.
    private int[] LargestFirst() =>
        [.. Enumerable.Range(0, ratings.UserCount).Where(row => !ratings.ItemsOf(row).IsEmpty).OrderByDescending(row => ratings.ItemsOf(row).Length)];
}
