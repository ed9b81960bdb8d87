namespace MovieRec.Core.Features;

/// <summary>
/// Years as soft bins: a year belongs to every bin whose centre is near, by a triangular kernel, so that the cosine of two years falls
/// from 1 smoothly to 0 at 20 years apart.
/// </summary>
public static class YearBins
{
    private const int Spacing = 5;
    private const int HalfWidth = 10;

    /// <summary>One row of length 1 per film; empty where the year is unknown.</summary>
    public static SparseRows Fit(IReadOnlyList<int?> years)
    {
        var known = years.OfType<int>().DefaultIfEmpty().ToList();
        var first = FloorBin(known.Min() - HalfWidth);
        var last = FloorBin(known.Max() + HalfWidth);
        return SparseRows.From([.. years.Select(year => Row(year, first))], last - first + 1);
    }

    private static int FloorBin(int year) => (int)Math.Floor(year / (double)Spacing);

    private static List<(int Feature, float Value)> Row(int? year, int first)
    {
        if (year is not { } known)
        {
            return [];
        }

        var bins = Enumerable.Range(FloorBin(known - HalfWidth), (2 * HalfWidth / Spacing) + 2)
            .Select(bin => (Bin: bin, Weight: 1 - (Math.Abs(known - (bin * Spacing)) / (double)HalfWidth)))
            .Where(bin => bin.Weight > 0)
            .ToList();
        var length = Math.Sqrt(bins.Sum(bin => bin.Weight * bin.Weight));
        return [.. bins.Select(bin => (bin.Bin - first, (float)(bin.Weight / length)))];
    }
}
