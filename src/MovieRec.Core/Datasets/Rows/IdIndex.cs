namespace MovieRec.Core.Datasets.Rows;

/// <summary>Numbers non-negative ids in order of appearance: an array for small ids, a dictionary for the rest.</summary>
internal sealed class IdIndex
{
    private const int Direct = 1 << 22;

    private readonly Dictionary<int, int> large = [];
    private int[] small = new int[1024];

    /// <summary>The id's index, or -1.</summary>
    public int Find(int id)
    {
        if ((uint)id < (uint)small.Length)
        {
            return small[id] - 1;
        }

        return id >= Direct && large.TryGetValue(id, out var index) ? index : -1;
    }

    public void Set(int id, int index)
    {
        if (id >= Direct)
        {
            large.Add(id, index);
            return;
        }

        if (id >= small.Length)
        {
            Array.Resize(ref small, Math.Min(Direct, Math.Max(id + 1, small.Length * 2)));
        }

        small[id] = index + 1;
    }
}
