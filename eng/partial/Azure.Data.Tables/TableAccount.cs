namespace Azure.Data.Tables;

/// <summary>Where an account's tables are and its key, from a connection string.</summary>
internal sealed record TableAccount(string Name, byte[] Key, Uri Endpoint)
{
    private const string Emulator = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static TableAccount Parse(string connectionString)
    {
        var settings = connectionString
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => part.ElementAtOrDefault(1) ?? "", StringComparer.OrdinalIgnoreCase);

        if (settings.GetValueOrDefault("UseDevelopmentStorage") is "true")
        {
            return new(Emulator, Convert.FromBase64String(EmulatorKey), new($"http://127.0.0.1:10002/{Emulator}"));
        }

        var name = Required(settings, "AccountName");
        var endpoint = settings.GetValueOrDefault("TableEndpoint")
            ?? $"{settings.GetValueOrDefault("DefaultEndpointsProtocol") ?? "https"}://{name}.table.{settings.GetValueOrDefault("EndpointSuffix") ?? "core.windows.net"}";
        return new(name, Convert.FromBase64String(Required(settings, "AccountKey")), new(endpoint.TrimEnd('/')));
    }

    private static string Required(Dictionary<string, string> settings, string name) => settings.GetValueOrDefault(name)
        ?? throw new FormatException($"The connection string has no {name}.");
}
