using MovieRec.Core.Progress;

namespace MovieRec.Application.Training.Trainer;

/// <summary>Turns the progress of single stages into that of the whole work, which never goes back.</summary>
internal sealed class TrainerProgress(ProgressBlob blob, IProgress<WorkProgress>? follower) : IProgress<WorkProgress>
{
    private double from;
    private double to;
    private double furthest;

    /// <summary>Begins a stage that covers a range of the whole.</summary>
    public void Enter(string stage, double from, double to)
    {
        (this.from, this.to) = (from, to);
        Report(new(stage, 0, 1, ""));
    }

    public void Report(WorkProgress value)
    {
        // A fit may have several stages of its own, each counted from zero.
        furthest = Math.Max(furthest, from + ((to - from) * value.Share));
        blob.Report(value.Stage, furthest);
        follower?.Report(new(value.Stage, furthest * 100, 100, "%"));
    }
}
