using System.Runtime.Intrinsics;

namespace MovieRec.Core.Algebra;

/// <summary>The 4 × 16 tile of <see cref="SymmetricUpdate"/> in 256-bit registers: 8 accumulators that stay in registers.</summary>
internal static unsafe class Tile256
{
    public static void Add(float* a, int stride, float* left, float* right, int rowStride, int count, float sign)
    {
        Vector256<float> sum0a = default, sum0b = default;
        Vector256<float> sum1a = default, sum1b = default;
        Vector256<float> sum2a = default, sum2b = default;
        Vector256<float> sum3a = default, sum3b = default;
        for (var k = 0; k < count; k++)
        {
            var first = Vector256.Load(right);
            var second = Vector256.Load(right + 8);
            var x0 = Vector256.Create(left[0]);
            sum0a = Vector256.FusedMultiplyAdd(x0, first, sum0a);
            sum0b = Vector256.FusedMultiplyAdd(x0, second, sum0b);
            var x1 = Vector256.Create(left[1]);
            sum1a = Vector256.FusedMultiplyAdd(x1, first, sum1a);
            sum1b = Vector256.FusedMultiplyAdd(x1, second, sum1b);
            var x2 = Vector256.Create(left[2]);
            sum2a = Vector256.FusedMultiplyAdd(x2, first, sum2a);
            sum2b = Vector256.FusedMultiplyAdd(x2, second, sum2b);
            var x3 = Vector256.Create(left[3]);
            sum3a = Vector256.FusedMultiplyAdd(x3, first, sum3a);
            sum3b = Vector256.FusedMultiplyAdd(x3, second, sum3b);
            left += rowStride;
            right += rowStride;
        }

        var factor = Vector256.Create(sign);
        Store(a, factor, sum0a, sum0b);
        Store(a + stride, factor, sum1a, sum1b);
        Store(a + (2 * (nint)stride), factor, sum2a, sum2b);
        Store(a + (3 * (nint)stride), factor, sum3a, sum3b);
    }

    private static void Store(float* a, Vector256<float> factor, Vector256<float> first, Vector256<float> second)
    {
        Vector256.FusedMultiplyAdd(factor, first, Vector256.Load(a)).Store(a);
        Vector256.FusedMultiplyAdd(factor, second, Vector256.Load(a + 8)).Store(a + 8);
    }
}
