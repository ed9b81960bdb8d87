using Azure.Core;

namespace Azure.Data.Tables;

public sealed class TableClientOptions : ClientOptions;
