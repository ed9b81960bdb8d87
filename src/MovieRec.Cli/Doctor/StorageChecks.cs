using MovieRec.Application.Datasets;
using MovieRec.Application.ModelStore;
using MovieRec.Cli.Storage;

namespace MovieRec.Cli.Doctor;

/// <summary>What is in storage.</summary>
internal static class StorageChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<IReadOnlyList<Finding>> RunAsync(StorageSession storage, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var snapshot = await storage.Get<IDatasetStore>().GetCurrentAsync(patience.Token);
            var versions = await storage.Get<ModelVersions>().ListAsync(patience.Token);
            return
            [
                Finding.Ok("storage", storage.Local is null ? "the account in AzureWebJobsStorage answers" : $"Azurite on {storage.Home} answers"),
                snapshot is not null ? Finding.Ok("dataset", snapshot) : Finding.Note("dataset", "none", "`movierec import DIR`, or `movierec up` for the demo"),
                Serving(versions),
            ];
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return [Unreachable(exception)];
        }
    }

    public static Finding Unreachable(Exception exception) => Finding.Problem(
        "storage",
        exception.Message.Split('\n')[0].Trim(),
        StorageSession.IsElsewhere ? "check AzureWebJobsStorage, the network and your role on the account" : "see above; `movierec doctor --verbose` shows more");

    private static Finding Serving(ModelVersionList versions) =>
        versions.Current is not { } current ? Finding.Note("model", "none serves", "`movierec train --model ials`, or `movierec up`")
        : versions.Versions.Any(version => version.Version == current) ? Finding.Ok("model", $"{current} serves")
        : Finding.Problem("model", $"{current} is to serve but is not there", "`movierec promote VERSION` with one that `movierec models` lists");
}
