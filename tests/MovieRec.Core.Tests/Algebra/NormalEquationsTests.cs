using MovieRec.Core.Algebra;

namespace MovieRec.Core.Tests.Algebra;

public sealed class NormalEquationsTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(7, 0)]
    [InlineData(31, 200)]
    [InlineData(32, 129)]
    [InlineData(33, 40)]
    [InlineData(100, 500)]
    public void The_solution_satisfies_the_equations_in_double_precision(int size, int rows)
    {
        var random = new Random(size + rows);
        var factors = Uniform(random, rows * size);
        var gramian = Gramian.Of(Uniform(random, 3 * size * size), size, new());
        var targets = Uniform(random, rows);
        var equations = new NormalEquations(size);

        // A used workspace must give the same result as a new one.
        equations.Start(Uniform(random, size * size), 1, 1000);
        equations.Solve();
        equations.Start(gramian, 0.5f, 2);
        equations.Add(factors, Enumerable.Range(0, rows).ToArray(), targets);
        equations.Solve();

        var left = Left(factors, gramian, size, rows);
        for (var row = 0; row < size; row++)
        {
            var product = Enumerable.Range(0, size).Sum(column => left[row, column] * equations.Right[column]);
            var expected = Enumerable.Range(0, rows).Sum(at => (double)targets[at] * factors[(at * size) + row]);
            Assert.Equal(expected, product, 0.002 * Math.Max(1, rows));
        }
    }

    [Fact]
    public void Register_tiles_of_both_widths_agree_with_a_plain_product()
    {
        const int count = 37, size = 64;
        var rows = Uniform(new(5), count * size);
        var wide = new float[size * size];
        var narrow = new float[size * size];
        Tile(rows, wide, narrow, count, size);
        for (var row = 0; row < 8; row++)
        {
            for (var column = 32; column < 64; column++)
            {
                var expected = -Enumerable.Range(0, count).Sum(k => (double)rows[(k * size) + row] * rows[(k * size) + column]);
                Assert.Equal(expected, wide[(row * size) + column], 1e-5);
                Assert.Equal(expected, narrow[(row * size) + column], 1e-5);
            }
        }
    }

    [Fact]
    public void An_indefinite_matrix_is_refused()
    {
        var equations = new NormalEquations(3);
        equations.Start([1, 0, 0, 0, -1, 0, 0, 0, 1], 1, 0);
        Assert.Throws<ArithmeticException>(equations.Solve);
    }

    private static unsafe void Tile(float[] rows, float[] wide, float[] narrow, int count, int size)
    {
        fixed (float* source = rows, target = wide, other = narrow)
        {
            Tile512.Add(target + 32, size, source, source + 32, size, count, -1);
            for (var row = 0; row < 8; row += 4)
            {
                Tile256.Add(other + (row * size) + 32, size, source + row, source + 32, size, count, -1);
                Tile256.Add(other + (row * size) + 48, size, source + row, source + 48, size, count, -1);
            }
        }
    }

    private static double[,] Left(float[] factors, float[] gramian, int size, int rows)
    {
        var left = new double[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                left[row, column] = (0.5 * gramian[(row * size) + column]) + (row == column ? 2 : 0);
                for (var at = 0; at < rows; at++)
                {
                    left[row, column] += (double)factors[(at * size) + row] * factors[(at * size) + column];
                }
            }
        }

        return left;
    }

    private static float[] Uniform(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() - 0.5))];
}
