using System.Runtime.Intrinsics;

namespace MovieRec.Core.Algebra;

/// <summary>
/// The symmetric rank-k update A += sign · RᵀR (BLAS <c>syrk</c>) on the upper triangle of a row-major matrix, in register tiles.
/// Elements below the diagonal are left undefined. Rows hold <c>to</c> columns or more; <c>from</c> and <c>to</c> are multiples of 32.
/// </summary>
internal static unsafe class SymmetricUpdate
{
    /// <summary>Matrix sizes are rounded up to a multiple of this.</summary>
    public const int Block = 32;

    /// <summary>The padded size for a number of columns.</summary>
    public static int Padded(int columns) => (columns + Block - 1) / Block * Block;

    /// <summary>A row stride for a padded size that spreads the rows over all sets of a first-level cache.</summary>
    public static int Stride(int padded) => padded + 16;

    public static void Add(float* a, int stride, float* rows, int rowStride, int count, int from, int to, float sign)
    {
        // The 32 columns of the outer loop stay in the first-level cache while the inner loop passes over the others.
        for (var column = from; column < to; column += Block)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                for (var row = from; row < column + Block; row += 8)
                {
                    Tile512.Add(a + ((nint)row * stride) + column, stride, rows + row, rows + column, rowStride, count, sign);
                }
            }
            else
            {
                for (var row = from; row < column + Block; row += 4)
                {
                    Tile256.Add(a + ((nint)row * stride) + column, stride, rows + row, rows + column, rowStride, count, sign);
                    Tile256.Add(a + ((nint)row * stride) + column + 16, stride, rows + row, rows + column + 16, rowStride, count, sign);
                }
            }
        }
    }
}
