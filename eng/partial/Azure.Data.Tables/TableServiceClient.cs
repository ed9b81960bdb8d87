namespace Azure.Data.Tables;

/// <summary>Placeholder until the adapter is written.</summary>
public sealed class TableServiceClient;
