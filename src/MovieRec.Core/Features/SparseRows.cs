namespace MovieRec.Core.Features;

/// <summary>
/// A sparse matrix in compressed rows (CSR): row <c>i</c> is the range <c>Offsets[i] .. Offsets[i + 1]</c> of features and values,
/// features ascending within a row.
/// </summary>
/// <param name="Offsets">Row starts; one more than there are rows.</param>
/// <param name="Features">Feature index of each value, below <paramref name="FeatureCount"/>.</param>
/// <param name="Values">The values.</param>
/// <param name="FeatureCount">The number of columns.</param>
public sealed record SparseRows(ReadOnlyMemory<int> Offsets, ReadOnlyMemory<int> Features, ReadOnlyMemory<float> Values, int FeatureCount)
{
    /// <summary>The number of rows.</summary>
    public int RowCount => Offsets.Length - 1;

    /// <summary>A row's features, ascending.</summary>
    public ReadOnlySpan<int> FeaturesOf(int row) => Features.Span[Offsets.Span[row]..Offsets.Span[row + 1]];

    /// <summary>A row's values, in the order of <see cref="FeaturesOf"/>.</summary>
    public ReadOnlySpan<float> ValuesOf(int row) => Values.Span[Offsets.Span[row]..Offsets.Span[row + 1]];

    /// <summary>Makes a matrix from rows with distinct, ascending features.</summary>
    public static SparseRows From(IReadOnlyList<IReadOnlyList<(int Feature, float Value)>> rows, int featureCount)
    {
        var offsets = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            offsets[row + 1] = checked(offsets[row] + rows[row].Count);
        }

        var features = new int[offsets[^1]];
        var values = new float[offsets[^1]];
        var at = 0;
        foreach (var (feature, value) in rows.SelectMany(row => row))
        {
            (features[at], values[at++]) = (feature, value);
        }

        return new(offsets, features, values, featureCount);
    }

    /// <summary>The scalar product of two rows.</summary>
    public float Dot(int first, int second)
    {
        var features = FeaturesOf(first);
        var others = FeaturesOf(second);
        var values = ValuesOf(first);
        var otherValues = ValuesOf(second);
        var sum = 0f;
        for (int at = 0, other = 0; at < features.Length && other < others.Length;)
        {
            if (features[at] == others[other])
            {
                sum += values[at++] * otherValues[other++];
            }
            else if (features[at] < others[other])
            {
                at++;
            }
            else
            {
                other++;
            }
        }

        return sum;
    }

    /// <summary>Adds a multiple of a row to a dense vector of <see cref="FeatureCount"/> numbers.</summary>
    public void AddTo(Span<float> dense, int row, float factor)
    {
        var features = FeaturesOf(row);
        var values = ValuesOf(row);
        for (var at = 0; at < features.Length; at++)
        {
            dense[features[at]] += factor * values[at];
        }
    }

    /// <summary>The scalar products of all rows with a dense vector.</summary>
    public void Multiply(ReadOnlySpan<float> dense, Span<float> products)
    {
        var offsets = Offsets.Span;
        var features = Features.Span;
        var values = Values.Span;
        for (var row = 0; row < products.Length; row++)
        {
            var sum = 0f;
            for (var at = offsets[row]; at < offsets[row + 1]; at++)
            {
                sum += values[at] * dense[features[at]];
            }

            products[row] = sum;
        }
    }

    /// <summary>The columns as rows: each feature's rows, ascending.</summary>
    public SparseRows Transpose()
    {
        var starts = new int[FeatureCount + 1];
        foreach (var feature in Features.Span)
        {
            starts[feature + 1]++;
        }

        for (var feature = 0; feature < FeatureCount; feature++)
        {
            starts[feature + 1] += starts[feature];
        }

        var next = starts.AsSpan(0, FeatureCount).ToArray();
        var rows = new int[Features.Length];
        var values = new float[Features.Length];
        for (var row = 0; row < RowCount; row++)
        {
            var features = FeaturesOf(row);
            var rowValues = ValuesOf(row);
            for (var at = 0; at < features.Length; at++)
            {
                var to = next[features[at]]++;
                (rows[to], values[to]) = (row, rowValues[at]);
            }
        }

        return new(starts, rows, values, RowCount);
    }
}
