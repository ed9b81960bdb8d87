using MovieRec.Application.Training;
using Xunit;

namespace MovieRec.Testing.Ports;

/// <summary>What every store of a run's blobs does.</summary>
public abstract class RunBlobsContract
{
    protected abstract IRunBlobs Blobs { get; }

    [SkippableFact]
    public async Task The_last_write_wins()
    {
        await Blobs.WriteAsync("r1", "progress.json", "one", default);
        await Blobs.WriteAsync("r1", "progress.json", "zwei – 2", default);

        Assert.Equal("zwei – 2", await Blobs.ReadAsync("r1", "progress.json", default));
    }

    [SkippableFact]
    public async Task What_was_not_written_is_null()
    {
        await Blobs.WriteAsync("r1", "state.json", "{}", default);

        Assert.Null(await Blobs.ReadAsync("r1", "progress.json", default));
        Assert.Null(await Blobs.ReadAsync("r2", "state.json", default));
    }
}
