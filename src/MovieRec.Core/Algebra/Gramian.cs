using System.Numerics.Tensors;

namespace MovieRec.Core.Algebra;

/// <summary>The Gramian YᵀY of a factor matrix.</summary>
internal static class Gramian
{
    // Fixed, so that the sums are the same for any number of threads.
    private const int ChunkRows = 2048;

    /// <summary>Computes the d × d Gramian of rows of length <paramref name="size"/>.</summary>
    public static float[] Of(float[] factors, int size, ParallelOptions options)
    {
        var rows = factors.Length / size;
        var partial = new float[(rows + ChunkRows - 1) / ChunkRows][];
        Parallel.For(0, partial.Length, options, chunk => partial[chunk] = OfChunk(factors, size, chunk * ChunkRows, rows));
        var sum = new float[size * size];
        foreach (var part in partial)
        {
            TensorPrimitives.Add(sum, part, sum);
        }

        return sum;
    }

    private static float[] OfChunk(float[] factors, int size, int start, int rows)
    {
        var gramian = new float[size * size];
        var equations = new NormalEquations(size);
        equations.Start(gramian, 0, 0);
        equations.Add(factors, Enumerable.Range(start, Math.Min(ChunkRows, rows - start)).ToArray(), []);
        equations.CopyLeft(gramian);
        return gramian;
    }
}
