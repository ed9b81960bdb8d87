using Azure.Storage.Queues;
using Microsoft.Extensions.Options;

namespace MovieRec.Azure.Storage;

/// <summary>Says at start which setting is missing or wrong.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (!string.IsNullOrEmpty(options.ConnectionString))
        {
            return CheckConnectionString(options.ConnectionString);
        }

        if (!options.HasServiceUris)
        {
            return ValidateOptionsResult.Fail(
                $"{StorageOptions.Setting} is not set: give a connection string (UseDevelopmentStorage=true for Azurite), or "
                + $"{StorageOptions.Setting}__accountName, or all of {StorageOptions.Setting}__blobServiceUri, __queueServiceUri and "
                + "__tableServiceUri for access by identity.");
        }

        return options.Credential is null or "managedidentity"
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{StorageOptions.Setting}__credential is '{options.Credential}'; it takes managedidentity.");
    }

    private static ValidateOptionsResult CheckConnectionString(string text)
    {
        try
        {
            _ = new QueueServiceClient(text);
            return ValidateOptionsResult.Success;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return ValidateOptionsResult.Fail($"{StorageOptions.Setting} is not a connection string of a storage account: {exception.Message}");
        }
    }
}
