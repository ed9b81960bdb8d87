namespace MovieRec.Core.Datasets.Demo;

/// <summary>Draws from the distributions that the simulator uses.</summary>
internal static class RandomDraws
{
    /// <summary>A standard normal value (Box and Muller).</summary>
    public static double NextGaussian(this Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>
    /// Distinct indexes drawn one after the other with probability proportional to <c>exp(logWeight)</c> of what is left:
    /// the largest keys after adding Gumbel noise.
    /// </summary>
    public static int[] NextDistinct(this Random random, IReadOnlyList<double> logWeights, int count)
    {
        var keys = new double[logWeights.Count];
        for (var index = 0; index < keys.Length; index++)
        {
            keys[index] = -(logWeights[index] - Math.Log(-Math.Log(1 - random.NextDouble())));
        }

        var indexes = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, indexes);
        return indexes[..Math.Min(count, indexes.Length)];
    }
}
