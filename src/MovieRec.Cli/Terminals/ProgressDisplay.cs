using MovieRec.Core.Progress;
using Spectre.Console;

namespace MovieRec.Cli.Terminals;

/// <summary>Shows long work on stderr while it runs.</summary>
internal static class ProgressDisplay
{
    public static async Task<T> ShowAsync<T>(this Terminal terminal, Func<IProgress<WorkProgress>, Task<T>> work)
    {
        if (!terminal.Error.Profile.Capabilities.Interactive || !terminal.Error.Profile.Out.IsTerminal)
        {
            return await work(new PlainProgress(terminal.Say, TimeProvider.System));
        }

        return await new Progress(terminal.Error)
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async context =>
            {
                var progress = new LiveProgress(context);
                var result = await work(progress);
                progress.Finish();
                return result;
            });
    }
}
