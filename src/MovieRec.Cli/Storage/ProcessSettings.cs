namespace MovieRec.Cli.Storage;

/// <summary>Settings that every process on this machine's state shares: this one, the local host, trainers.</summary>
internal static class ProcessSettings
{
    public const string Storage = "AzureWebJobsStorage";

    /// <summary>By configuration key; children get them as environment variables.</summary>
    public static IReadOnlyDictionary<string, string?> For(string home, LocalStorage? local)
    {
        var settings = new Dictionary<string, string?>
        {
            ["MovieRec:ModelCache:Folder"] = Path.Combine(home, "models"),
            ["MovieRec:Trainer:StateFolder"] = Path.Combine(home, "runs"),
        };
        if (local is not null)
        {
            settings[Storage] = local.ConnectionString;
            settings[$"MovieRec:Trainer:Environment:{Storage}"] = local.ConnectionString;
        }

        return settings;
    }

    public static IReadOnlyDictionary<string, string> ToEnvironment(this IReadOnlyDictionary<string, string?> settings) => settings
        .Where(setting => setting.Value is not null)
        .ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value!);
}
