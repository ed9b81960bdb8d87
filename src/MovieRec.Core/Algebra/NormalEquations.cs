using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MovieRec.Core.Algebra;

/// <summary>
/// A reusable workspace for one d × d system (w·G + Σ yyᵀ + ridge·I) x = Σ p·y over some rows y of a factor matrix.
/// Not safe for concurrent use.
/// </summary>
internal sealed unsafe class NormalEquations
{
    private const int BlockRows = 128;

    private readonly int size;
    private readonly int padded;
    private readonly int stride;
    private readonly float[] matrix;
    private readonly float[] block;
    private readonly float[] right;

    public NormalEquations(int size)
    {
        this.size = size;
        padded = SymmetricUpdate.Padded(size);
        stride = SymmetricUpdate.Stride(padded);
        matrix = GC.AllocateArray<float>(padded * stride, pinned: true);
        block = GC.AllocateArray<float>(BlockRows * stride, pinned: true);
        right = new float[size];
    }

    /// <summary>Σ p·y, and after <see cref="Solve()"/> the solution x.</summary>
    public Span<float> Right => right;

    private float* Matrix => (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(matrix));

    private float* Block => (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(block));

    /// <summary>Starts a system with weight·gramian + ridge·I on the left and zero on the right.</summary>
    /// <param name="gramian">d × d, row-major.</param>
    /// <param name="weight">Weight of the Gramian.</param>
    /// <param name="ridge">Added to the diagonal.</param>
    public void Start(ReadOnlySpan<float> gramian, float weight, float ridge)
    {
        right.AsSpan().Clear();
        for (var row = 0; row < size; row++)
        {
            var target = matrix.AsSpan(row * stride, size);
            TensorPrimitives.Multiply(gramian.Slice(row * size, size), weight, target);
            target[row] += ridge;
        }
    }

    /// <summary>Adds Σ yyᵀ on the left and Σ p·y on the right.</summary>
    /// <param name="factors">Rows of length d.</param>
    /// <param name="rows">The rows to add.</param>
    /// <param name="targets">p of each row; empty for 1.</param>
    public void Add(ReadOnlySpan<float> factors, ReadOnlySpan<int> rows, ReadOnlySpan<float> targets)
    {
        for (var start = 0; start < rows.Length; start += BlockRows)
        {
            var count = Math.Min(BlockRows, rows.Length - start);
            for (var at = 0; at < count; at++)
            {
                var source = factors.Slice(rows[start + at] * size, size);
                source.CopyTo(block.AsSpan(at * stride));
                if (targets.IsEmpty)
                {
                    TensorPrimitives.Add(right, source, right);
                }
                else
                {
                    TensorPrimitives.MultiplyAdd(source, targets[start + at], right, right);
                }
            }

            SymmetricUpdate.Add(Matrix, stride, Block, stride, count, 0, padded, 1);
        }
    }

    /// <summary>Factors the left side; <see cref="Right"/> becomes the solution.</summary>
    public void Solve()
    {
        Factor();
        Solve(right);
    }

    /// <summary>Factors the left side.</summary>
    public void Factor() => Cholesky.Factor(Matrix, stride, size);

    /// <summary>Solves for another right side in place, after <see cref="Factor"/>.</summary>
    public void Solve(Span<float> values) => Cholesky.Solve(Matrix, stride, size, values);

    /// <summary>Writes the left side, mirrored to a full d × d matrix.</summary>
    public void CopyLeft(Span<float> target)
    {
        for (var row = 0; row < size; row++)
        {
            for (var column = row; column < size; column++)
            {
                target[(row * size) + column] = target[(column * size) + row] = matrix[(row * stride) + column];
            }
        }
    }
}
