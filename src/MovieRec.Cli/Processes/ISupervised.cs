namespace MovieRec.Cli.Processes;

/// <summary>Something that runs in a process and may die; disposing it stops it gracefully.</summary>
internal interface ISupervised : IAsyncDisposable
{
    /// <summary>Returns how it ended, once it has.</summary>
    Task<string> WaitForExitAsync(CancellationToken cancellationToken);
}
