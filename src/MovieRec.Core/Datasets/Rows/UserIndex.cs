using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace MovieRec.Core.Datasets.Rows;

/// <summary>Numbers user ids, given as bytes of a file, in order of appearance.</summary>
internal sealed class UserIndex
{
    private const int MaximumLength = 128;

    private readonly List<string> ids = [];
    private readonly IdIndex numbers = new();
    private readonly Dictionary<string, int> others = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Ids => ids;

    /// <summary>The user's index, or -1 if the id is empty, too long or holds control characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int IndexOf(ReadOnlySpan<byte> id) =>
        id.Length is > 0 and < 10 && (id[0] != '0' || id.Length == 1) && Utf8Parser.TryParse(id, out uint number, out var used) && used == id.Length
            ? IndexOf((int)number)
            : IndexOfText(id);

    private int IndexOf(int number)
    {
        var index = numbers.Find(number);
        if (index < 0)
        {
            index = ids.Count;
            numbers.Set(number, index);
            ids.Add(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return index;
    }

    private int IndexOfText(ReadOnlySpan<byte> id)
    {
        var text = (Utf8.IsValid(id) ? Encoding.UTF8 : Encoding.Latin1).GetString(id);
        if (text.Length is 0 or > MaximumLength || text.Any(char.IsControl))
        {
            return -1;
        }

        if (!others.TryGetValue(text, out var index))
        {
            index = ids.Count;
            others.Add(text, index);
            ids.Add(text);
        }

        return index;
    }
}
