using System.Runtime.Intrinsics;

namespace MovieRec.Core.Algebra;

/// <summary>The 8 × 32 tile of <see cref="SymmetricUpdate"/> in 512-bit registers: 16 accumulators that stay in registers.</summary>
internal static unsafe class Tile512
{
    public static void Add(float* a, int stride, float* left, float* right, int rowStride, int count, float sign)
    {
        Vector512<float> sum0a = default, sum0b = default;
        Vector512<float> sum1a = default, sum1b = default;
        Vector512<float> sum2a = default, sum2b = default;
        Vector512<float> sum3a = default, sum3b = default;
        Vector512<float> sum4a = default, sum4b = default;
        Vector512<float> sum5a = default, sum5b = default;
        Vector512<float> sum6a = default, sum6b = default;
        Vector512<float> sum7a = default, sum7b = default;
        for (var k = 0; k < count; k++)
        {
            var first = Vector512.Load(right);
            var second = Vector512.Load(right + 16);
            var x0 = Vector512.Create(left[0]);
            sum0a = Vector512.FusedMultiplyAdd(x0, first, sum0a);
            sum0b = Vector512.FusedMultiplyAdd(x0, second, sum0b);
            var x1 = Vector512.Create(left[1]);
            sum1a = Vector512.FusedMultiplyAdd(x1, first, sum1a);
            sum1b = Vector512.FusedMultiplyAdd(x1, second, sum1b);
            var x2 = Vector512.Create(left[2]);
            sum2a = Vector512.FusedMultiplyAdd(x2, first, sum2a);
            sum2b = Vector512.FusedMultiplyAdd(x2, second, sum2b);
            var x3 = Vector512.Create(left[3]);
            sum3a = Vector512.FusedMultiplyAdd(x3, first, sum3a);
            sum3b = Vector512.FusedMultiplyAdd(x3, second, sum3b);
            var x4 = Vector512.Create(left[4]);
            sum4a = Vector512.FusedMultiplyAdd(x4, first, sum4a);
            sum4b = Vector512.FusedMultiplyAdd(x4, second, sum4b);
            var x5 = Vector512.Create(left[5]);
            sum5a = Vector512.FusedMultiplyAdd(x5, first, sum5a);
            sum5b = Vector512.FusedMultiplyAdd(x5, second, sum5b);
            var x6 = Vector512.Create(left[6]);
            sum6a = Vector512.FusedMultiplyAdd(x6, first, sum6a);
            sum6b = Vector512.FusedMultiplyAdd(x6, second, sum6b);
            var x7 = Vector512.Create(left[7]);
            sum7a = Vector512.FusedMultiplyAdd(x7, first, sum7a);
            sum7b = Vector512.FusedMultiplyAdd(x7, second, sum7b);
            left += rowStride;
            right += rowStride;
        }

        var factor = Vector512.Create(sign);
        Store(a, factor, sum0a, sum0b);
        Store(a + stride, factor, sum1a, sum1b);
        Store(a + (2 * (nint)stride), factor, sum2a, sum2b);
        Store(a + (3 * (nint)stride), factor, sum3a, sum3b);
        Store(a + (4 * (nint)stride), factor, sum4a, sum4b);
        Store(a + (5 * (nint)stride), factor, sum5a, sum5b);
        Store(a + (6 * (nint)stride), factor, sum6a, sum6b);
        Store(a + (7 * (nint)stride), factor, sum7a, sum7b);
    }

    private static void Store(float* a, Vector512<float> factor, Vector512<float> first, Vector512<float> second)
    {
        Vector512.FusedMultiplyAdd(factor, first, Vector512.Load(a)).Store(a);
        Vector512.FusedMultiplyAdd(factor, second, Vector512.Load(a + 16)).Store(a + 16);
    }
}
