using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace MovieRec.Core.Algebra;

/// <summary>
/// Blocked Cholesky factorisation A = UᵀU in place on the upper triangle of a row-major matrix padded to a multiple of
/// <see cref="SymmetricUpdate.Block"/> (Golub and Van Loan, "Matrix Computations", 4.2.9), and the two triangular solves.
/// </summary>
internal static unsafe class Cholesky
{
    /// <summary>Factors the leading <paramref name="size"/> rows.</summary>
    /// <exception cref="ArithmeticException">The matrix is not positive definite in single precision.</exception>
    public static void Factor(float* a, int stride, int size)
    {
        var padded = SymmetricUpdate.Padded(size);
        for (var start = 0; start < size; start += SymmetricUpdate.Block)
        {
            var end = Math.Min(start + SymmetricUpdate.Block, size);
            for (var row = start; row < end; row++)
            {
                Reduce(a, stride, start, row, padded);
                Scale(a + ((nint)row * stride), row, padded);
            }

            SymmetricUpdate.Add(
                a, stride, a + ((nint)start * stride), stride, end - start, start + SymmetricUpdate.Block, padded, -1);
        }
    }

    /// <summary>Solves UᵀU x = b in place.</summary>
    public static void Solve(float* a, int stride, int size, Span<float> b)
    {
        for (var row = 0; row < size; row++)
        {
            var factors = new ReadOnlySpan<float>(a + ((nint)row * stride) + row, size - row);
            b[row] /= factors[0];
            TensorPrimitives.MultiplyAdd(factors[1..], -b[row], b[(row + 1)..size], b[(row + 1)..size]);
        }

        for (var row = size - 1; row >= 0; row--)
        {
            var factors = new ReadOnlySpan<float>(a + ((nint)row * stride) + row, size - row);
            b[row] = (b[row] - TensorPrimitives.Dot(factors[1..], b[(row + 1)..size])) / factors[0];
        }
    }

    // Takes the block's finished rows out of one row, 32 columns at a time in registers.
    private static void Reduce(float* a, int stride, int start, int row, int padded)
    {
        for (var column = row / 32 * 32; column < padded; column += 32)
        {
            var target = a + ((nint)row * stride) + column;
            var sum0 = Vector256.Load(target);
            var sum1 = Vector256.Load(target + 8);
            var sum2 = Vector256.Load(target + 16);
            var sum3 = Vector256.Load(target + 24);
            for (var above = start; above < row; above++)
            {
                var source = a + ((nint)above * stride);
                var factor = Vector256.Create(-source[row]);
                source += column;
                sum0 = Vector256.FusedMultiplyAdd(factor, Vector256.Load(source), sum0);
                sum1 = Vector256.FusedMultiplyAdd(factor, Vector256.Load(source + 8), sum1);
                sum2 = Vector256.FusedMultiplyAdd(factor, Vector256.Load(source + 16), sum2);
                sum3 = Vector256.FusedMultiplyAdd(factor, Vector256.Load(source + 24), sum3);
            }

            sum0.Store(target);
            sum1.Store(target + 8);
            sum2.Store(target + 16);
            sum3.Store(target + 24);
        }
    }

    private static void Scale(float* values, int row, int padded)
    {
        var pivot = values[row];
        if (!(pivot > 0) || float.IsInfinity(pivot))
        {
            throw new ArithmeticException($"The matrix is not positive definite: pivot {row} is {pivot}. Raise the regularisation.");
        }

        var span = new Span<float>(values + row, padded - row);
        TensorPrimitives.Multiply(span, 1 / MathF.Sqrt(pivot), span);
    }
}
