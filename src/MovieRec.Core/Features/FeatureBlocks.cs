namespace MovieRec.Core.Features;

/// <summary>Features of one sort with the weight they have against other sorts.</summary>
/// <param name="Weight">At least 0.</param>
/// <param name="Rows">One row per film, of length 1 or empty where the film's features are unknown.</param>
public sealed record FeatureBlock(double Weight, SparseRows Rows);

/// <summary>Puts feature blocks side by side.</summary>
public static class FeatureBlocks
{
    /// <summary>
    /// Concatenates blocks so that the scalar product of two rows is their cosine, where a film's unknown block counts as a direction
    /// that no other film shares: knowing little of two films does not make them alike. Blocks that no film has do not count.
    /// </summary>
    /// <returns>Rows of length 1 at most, shorter where blocks are unknown.</returns>
    public static SparseRows Concatenate(int rowCount, IReadOnlyList<FeatureBlock> blocks)
    {
        var used = blocks.Where(block => block.Weight > 0 && block.Rows.Values.Length > 0).ToList();
        var length = Math.Sqrt(used.Sum(block => block.Weight * block.Weight));
        var rows = new List<(int, float)>[rowCount];
        for (var row = 0; row < rowCount; row++)
        {
            rows[row] = [];
            var start = 0;
            foreach (var (weight, block) in used)
            {
                var features = block.FeaturesOf(row);
                var values = block.ValuesOf(row);
                for (var at = 0; at < features.Length; at++)
                {
                    rows[row].Add((start + features[at], (float)(weight / length * values[at])));
                }

                start += block.FeatureCount;
            }
        }

        return SparseRows.From(rows, used.Sum(block => block.Rows.FeatureCount));
    }
}
