using MovieRec.Application.Processes;
using MovieRec.Application.Training;
using MovieRec.Cli.Storage;

namespace MovieRec.Cli.Up;

/// <summary>Trainers whose training run nobody works on any more, because the process that did has ended.</summary>
internal static class OrphanedTrainers
{
    public static async Task StopAsync(StorageSession storage)
    {
        var runs = Path.Combine(storage.Home, "runs");
        if (!Directory.Exists(runs))
        {
            return;
        }

        foreach (var run in Directory.EnumerateDirectories(runs))
        {
            var handle = Path.Combine(run, "trainer.json");
            await using var nobody = FileTurn.TryTake(Path.Combine(run, "lock"));
            if (nobody is not null && File.Exists(handle))
            {
                await storage.Get<ITrainingJobLauncher>().StopAsync(await File.ReadAllTextAsync(handle), CancellationToken.None);
            }
        }
    }
}
