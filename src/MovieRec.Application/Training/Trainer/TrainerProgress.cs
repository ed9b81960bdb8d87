using MovieRec.Core.Progress;

namespace MovieRec.Application.Training.Trainer;

/// <summary>Turns the progress of single stages into that of the whole work.</summary>
internal sealed class TrainerProgress(ProgressBlob blob, IProgress<WorkProgress>? follower) : IProgress<WorkProgress>
{
    private double from;
    private double to;

    /// <summary>Begins a stage that covers a range of the whole.</summary>
    public void Enter(string stage, double from, double to)
    {
        (this.from, this.to) = (from, to);
        Report(new(stage, 0, 1, ""));
    }

    public void Report(WorkProgress value)
    {
        var share = from + ((to - from) * value.Share);
        blob.Report(value.Stage, share);
        follower?.Report(new(value.Stage, share * 100, 100, "%"));
    }
}
