using System.Globalization;

namespace MovieRec.Core.Datasets;

/// <summary>Counts lines and what is wrong with the malformed ones; fails when a file has too many of them.</summary>
internal sealed class RejectedLines(double maximumShare)
{
    private const int MaximumSamples = 20;

    private readonly SortedDictionary<string, long> byReason = new(StringComparer.Ordinal);
    private readonly List<RejectedLine> samples = [];
    private string file = "";
    private long linesBefore;
    private long rejectedBefore;
    private long rejected;
    private RejectedLine? firstOfFile;

    public long Lines { get; private set; }

    public IReadOnlyDictionary<string, long> ByReason => byReason;

    public IReadOnlyList<RejectedLine> Samples => samples;

    public void BeginFile(string name) => (file, linesBefore, rejectedBefore, firstOfFile) = (name, Lines, rejected, null);

    public void CountLine() => Lines++;

    public void Add(long line, string reason)
    {
        rejected++;
        byReason[reason] = byReason.GetValueOrDefault(reason) + 1;
        var entry = new RejectedLine(file, line, reason);
        firstOfFile ??= entry;
        if (samples.Count < MaximumSamples)
        {
            samples.Add(entry);
        }
    }

    /// <exception cref="DatasetException">Too large a share of the file's lines is malformed.</exception>
    public void EndFile()
    {
        var (bad, all) = (rejected - rejectedBefore, Lines - linesBefore);
        if (bad > 0 && bad > maximumShare * all)
        {
            throw new DatasetException(string.Create(
                CultureInfo.InvariantCulture,
                $"{file}: {bad} of {all} lines are malformed ({100.0 * bad / all:0.##} %); at most {100 * maximumShare:0.##} % may be. The first: line {firstOfFile!.Line}, {firstOfFile.Reason}."));
        }
    }
}
