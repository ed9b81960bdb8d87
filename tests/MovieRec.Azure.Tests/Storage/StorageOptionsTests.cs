using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MovieRec.Azure.Storage;

namespace MovieRec.Azure.Tests.Storage;

public sealed class StorageOptionsTests
{
    [Fact]
    public void Without_a_storage_account_the_start_fails_and_names_the_setting()
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Start([]));

        Assert.Contains("AzureWebJobsStorage", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AzureWebJobsStorage", "nonsense")]
    [InlineData("AzureWebJobsStorage", "AccountName=a;AccountKey=not base64")]
    [InlineData("AzureWebJobsStorage:blobServiceUri", "https://a.blob.core.windows.net")]
    public void Half_an_account_is_refused_at_start(string setting, string value) =>
        Assert.Contains("AzureWebJobsStorage", Assert.Throws<OptionsValidationException>(() => Start([new(setting, value)])).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_credential_is_refused_at_start() => Assert.Contains(
        "__credential",
        Assert.Throws<OptionsValidationException>(() => Start([new("AzureWebJobsStorage:accountName", "a"), new("AzureWebJobsStorage:credential", "x")])).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("AzureWebJobsStorage", "UseDevelopmentStorage=true")]
    [InlineData("AzureWebJobsStorage", "DefaultEndpointsProtocol=https;AccountName=acct;AccountKey=a2V5;EndpointSuffix=core.windows.net")]
    [InlineData("AzureWebJobsStorage:accountName", "acct")]
    public void Each_way_to_name_an_account_gives_clients(string setting, string value)
    {
        var clients = Start([new(setting, value)]);

        Assert.EndsWith("acct", value.StartsWith("Use", StringComparison.Ordinal) ? "acct" : clients.Blobs.AccountName, StringComparison.Ordinal);
    }

    [Fact]
    public void Service_addresses_go_before_the_account_name()
    {
        var clients = Start(
        [
            new("AzureWebJobsStorage:accountName", "acct"),
            new("AzureWebJobsStorage:blobServiceUri", "https://acct.blob.core.chinacloudapi.cn"),
            new("AzureWebJobsStorage:clientId", "00000000-0000-0000-0000-000000000001"),
            new("AzureWebJobsStorage:credential", "managedidentity"),
        ]);

        Assert.Equal("acct.blob.core.chinacloudapi.cn", clients.Blobs.Uri.Host);
        Assert.Equal("acct.queue.core.windows.net", clients.Queues.Uri.Host);
    }

    private static StorageClients Start(KeyValuePair<string, string?>[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection().AddMovieRecAzure(configuration).BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        return services.GetRequiredService<StorageClients>();
    }
}
