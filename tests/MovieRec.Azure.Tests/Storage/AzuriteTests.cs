using Microsoft.Extensions.DependencyInjection;
using MovieRec.Testing.Azurite;

namespace MovieRec.Azure.Tests.Storage;

[CollectionDefinition(Name)]
public sealed class AzuriteTests : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}

/// <summary>The services of one test, made when the test first asks, so that a skip counts for the test.</summary>
internal sealed class OwnServices(AzuriteFixture azurite) : IDisposable
{
    private ServiceProvider? services;

    public T Get<T>()
        where T : notnull => (services ??= azurite.Services()).GetRequiredService<T>();

    public void Dispose() => services?.Dispose();
}
