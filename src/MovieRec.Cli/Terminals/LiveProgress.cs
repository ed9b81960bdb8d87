using MovieRec.Core.Progress;
using Spectre.Console;

namespace MovieRec.Cli.Terminals;

/// <summary>Progress on a terminal: one bar per stage.</summary>
internal sealed class LiveProgress(ProgressContext context) : IProgress<WorkProgress>
{
    private readonly Lock gate = new();
    private readonly WorkRate rate = new(TimeProvider.System);
    private ProgressTask? bar;

    public void Report(WorkProgress value)
    {
        lock (gate)
        {
            if (bar is null || rate.IsNewStage(value))
            {
                Finish();
                bar = context.AddTask(Markup.Escape(value.Stage));
            }

            rate.Report(value);
            bar.IsIndeterminate = value.Total <= 0;
            bar.MaxValue = value.Total > 0 ? value.Total : 1;
            bar.Value = value.Total > 0 ? value.Done : 0;
            bar.Description = Markup.Escape(rate.ToString());
        }
    }

    public void Finish()
    {
        lock (gate)
        {
            if (bar is { } done)
            {
                done.IsIndeterminate = false;
                done.Value = done.MaxValue;
                done.StopTask();
            }
        }
    }
}
