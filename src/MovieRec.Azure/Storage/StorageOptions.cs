using Microsoft.Extensions.Configuration;

namespace MovieRec.Azure.Storage;

/// <summary>Which storage account, as the settings <c>AzureWebJobsStorage…</c> of Azure Functions say it.</summary>
public sealed class StorageOptions
{
    /// <summary>The setting's name.</summary>
    public const string Setting = "AzureWebJobsStorage";

    public string? ConnectionString { get; set; }

    public Uri? BlobServiceUri { get; set; }

    public Uri? QueueServiceUri { get; set; }

    public Uri? TableServiceUri { get; set; }

    /// <summary>The client id of a user-assigned identity.</summary>
    public string? ClientId { get; set; }

    /// <summary><c>managedidentity</c> for a managed identity only; otherwise the default chain of credentials.</summary>
    public string? Credential { get; set; }

    public bool HasServiceUris => BlobServiceUri is not null && QueueServiceUri is not null && TableServiceUri is not null;

    /// <summary>True for an emulator on this machine, which answers at once or not at all.</summary>
    public bool IsEmulator => ConnectionString is { } text
        && (text.Contains("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase)
            || text.Contains("http://127.0.0.1", StringComparison.OrdinalIgnoreCase)
            || text.Contains("http://localhost", StringComparison.OrdinalIgnoreCase));

    internal void Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting);
        ConnectionString = section.Value;
        var account = section["accountName"];
        BlobServiceUri = Service(section, "blob", account);
        QueueServiceUri = Service(section, "queue", account);
        TableServiceUri = Service(section, "table", account);
        ClientId = section["clientId"];
        Credential = section["credential"];
    }

    private static Uri? Service(IConfigurationSection section, string service, string? account) =>
        Uri.TryCreate(section[$"{service}ServiceUri"], UriKind.Absolute, out var address) ? address
        : string.IsNullOrEmpty(account) ? null
        : new($"https://{account}.{service}.core.windows.net");
}
