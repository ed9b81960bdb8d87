namespace MovieRec.Azure.Storage;

/// <summary>The names of tables, queues and containers.</summary>
public sealed record StorageNames
{
    public string UserProfiles { get; init; } = "UserProfiles";

    public string TrainingRuns { get; init; } = "TrainingRuns";

    public string Ratings { get; init; } = "ratings";

    public string PoisonRatings => $"{Ratings}-poison";

    public string Datasets { get; init; } = "datasets";

    public string Models { get; init; } = "models";

    public string Runs { get; init; } = "runs";

    /// <summary>The same names behind a prefix of lower-case letters and digits, for several systems in one account.</summary>
    public static StorageNames WithPrefix(string prefix)
    {
        var names = new StorageNames();
        return new()
        {
            UserProfiles = prefix + names.UserProfiles,
            TrainingRuns = prefix + names.TrainingRuns,
            Ratings = prefix + names.Ratings,
            Datasets = prefix + names.Datasets,
            Models = prefix + names.Models,
            Runs = prefix + names.Runs,
        };
    }
}
