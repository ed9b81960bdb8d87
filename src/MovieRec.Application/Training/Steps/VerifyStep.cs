using MovieRec.Application.Datasets;
using MovieRec.Application.ModelStore;
using MovieRec.Core.ModelFiles;
using MovieRec.Core.Models;

namespace MovieRec.Application.Training.Steps;

/// <summary>Downloads the new version as a server would and checks hashes, shapes and values.</summary>
/// <param name="models">The model versions.</param>
/// <param name="kinds">The kinds to read.</param>
public sealed class VerifyStep(IModelStore models, ModelKinds kinds)
{
    /// <summary>Checks a version.</summary>
    /// <exception cref="InvalidDataException">Something is wrong with it; the message says what.</exception>
    public async Task<VerifiedModel> RunAsync(TrainingJob job, CancellationToken cancellationToken)
    {
        using var folder = new ScratchFolder();
        await models.DownloadVersionAsync(job.Version, folder.Path, cancellationToken);
        var manifest = ModelFolder.Verify(folder.Path, kinds);
        return (manifest.Version, manifest.Model, manifest.Snapshot) == (job.Version, job.Model, job.Snapshot)
            ? new(manifest.Metrics)
            : throw new InvalidDataException(
                $"The manifest is of '{manifest.Model}' trained on '{manifest.Snapshot}' as '{manifest.Version}'; asked for were '{job.Model}', '{job.Snapshot}' and '{job.Version}'.");
    }
}
