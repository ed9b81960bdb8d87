using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MovieRec.LocalHost.Network;

/// <summary>
/// Keeps the service to this machine: it listens on loopback addresses only, and refuses requests that a browser sends for a page of
/// another site, directly or through a name that was made to point here.
/// </summary>
internal static class LoopbackNames
{
    private const string DefaultAddress = "http://127.0.0.1:7071";

    /// <summary>Listens on <c>urls</c>, by default on port 7071.</summary>
    /// <exception cref="InvalidOperationException">An address is not a loopback address.</exception>
    public static void ListenOnLoopback(this WebApplicationBuilder builder)
    {
        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        var addresses = (string.IsNullOrWhiteSpace(urls) ? DefaultAddress : urls).Split(';', StringSplitOptions.RemoveEmptyEntries);
        var elsewhere = addresses.Where(address => !IsLoopback(BindingAddress.Parse(address).Host)).ToList();
        if (elsewhere.Count > 0)
        {
            throw new InvalidOperationException($"This host serves one machine: it listens on loopback addresses, not on {string.Join(", ", elsewhere)}.");
        }

        builder.WebHost.UseUrls(addresses).ConfigureKestrel(options => options.AddServerHeader = false);
    }

    public static void UseLoopbackNames(this WebApplication app) => app.Use((context, next) => IsLocal(context.Request)
        ? next(context)
        : Refusal().ExecuteAsync(context));

    private static bool IsLocal(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return IsLoopback(request.Host.Host) && (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.IsLoopback));
    }

    private static bool IsLoopback(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static ProblemHttpResult Refusal() => TypedResults.Problem(
        "Call this service by a loopback name, like localhost, and not from a page of another site.", statusCode: StatusCodes.Status403Forbidden);
}
