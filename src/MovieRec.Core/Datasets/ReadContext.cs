using MovieRec.Core.Progress;

namespace MovieRec.Core.Datasets;

/// <summary>What the readers of a data set's files share: options, progress and the counts that end in the report.</summary>
internal sealed class ReadContext(DatasetReadOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellation)
{
    public DatasetReadOptions Options => options;

    public IProgress<WorkProgress>? Progress => progress;

    public CancellationToken Cancellation => cancellation;

    public RejectedLines Rejected { get; } = new(options.MaximumRejectedShare);

    public List<string> Files { get; } = [];

    public List<string> Notes { get; } = [];

    public void BeginFile(SourceFile file)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new($"reading {file.Name}", 0, 0, "bytes"));
        Files.Add(file.Name);
        Rejected.BeginFile(file.Name);
    }
}
