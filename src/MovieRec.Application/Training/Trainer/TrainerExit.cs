using System.Globalization;

namespace MovieRec.Application.Training.Trainer;

/// <summary>How a trainer ended; its exit code says so to whoever launched it.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Message">What to tell people.</param>
public sealed record TrainerExit(int Code, string Message)
{
    /// <summary>The model version is there.</summary>
    public const int Success = 0;

    /// <summary>The work failed and would do so again: wrong data, a model that does not converge.</summary>
    public const int Failure = 1;

    /// <summary>The command line or a setting is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A new try may succeed, storage was away for example: <c>EX_TEMPFAIL</c> of sysexits.h.</summary>
    public const int TryAgain = 75;

    /// <summary>
    /// What an exit code means: 1 and 2 are failures for good; anything else unknown (killed by a signal, out of memory) may not happen
    /// again.
    /// </summary>
    /// <param name="code">The exit code.</param>
    /// <param name="lastWords">The end of the error output, if there is any.</param>
    public static TrainingJobStatus ToStatus(int code, string? lastWords)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"The trainer ended with exit code {code}{(lastWords is null ? "." : ": " + lastWords)}");
        return code switch
        {
            Success => new(TrainingJobState.Succeeded),
            Failure or Usage => new(TrainingJobState.Failed, said),
            _ => new(TrainingJobState.Lost, said),
        };
    }
}
