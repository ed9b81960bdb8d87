using System.Net.Sockets;
using Azure;

namespace MovieRec.LocalHost.Failures;

/// <summary>Tells failures that pass when storage answers again from those that do not.</summary>
internal static class StorageOutage
{
    public static bool Is(Exception exception) => exception switch
    {
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        AggregateException several => several.InnerExceptions.All(Is),
        TimeoutException or TaskCanceledException or SocketException or HttpRequestException => true,
        _ => false,
    };
}
