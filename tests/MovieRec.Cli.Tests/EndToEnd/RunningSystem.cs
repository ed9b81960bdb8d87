using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace MovieRec.Cli.Tests.EndToEnd;

/// <summary>`movierec up` on a state folder of its own and a free port.</summary>
internal sealed class RunningSystem : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private RunningSystem(CliProcess up, string home, JsonElement started)
    {
        Up = up;
        Home = home;
        ModelVersion = started.GetProperty("modelVersion").GetString()!;
        Client = new() { BaseAddress = new(started.GetProperty("api").GetString() + "/"), Timeout = TimeSpan.FromSeconds(10) };
    }

    public CliProcess Up { get; }

    public string Home { get; }

    /// <summary>The version that served when `up` was ready.</summary>
    public string ModelVersion { get; }

    public HttpClient Client { get; }

    public int LocalHostId => Number(Path.Combine(Home, "local-host.json"), json => json.GetProperty("processId"));

    public int AzuriteId => Number(Path.Combine(Home, "storage", "process.json"), json => json.GetProperty("process").GetProperty("processId"));

    public static async Task<RunningSystem> StartAsync(string home, string data, int port)
    {
        var up = CliProcess.Start(home, "up", "--data", data, "--port", port.ToString(CultureInfo.InvariantCulture), "--json");
        try
        {
            return new(up, home, await up.DocumentAsync());
        }
        catch
        {
            up.Dispose();
            throw;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public Task<JsonElement> GetAsync(string route) => Client.GetFromJsonAsync<JsonElement>(route);

    public async Task RateAsync(string userId, int movieId, double rating)
    {
        var response = await Client.PostAsJsonAsync("ratings", new { userId, movieId, rating });
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    public async Task<IReadOnlyList<int>> MoviesAsync(string route) =>
        [.. (await GetAsync(route)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("movieId").GetInt32())];

    /// <summary>Waits until an answer is as wanted; while the API is away or not ready it goes on waiting.</summary>
    public static async Task<T> EventuallyAsync<T>(Func<Task<T>> ask, Func<T, bool> wanted)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                var answer = await ask();
                if (wanted(answer))
                {
                    return answer;
                }
            }
            catch (Exception exception) when (waited.Elapsed < Patience && exception is HttpRequestException or TaskCanceledException)
            {
            }

            Assert.True(waited.Elapsed < Patience, "It did not happen in time.");
            await Task.Delay(Interval);
        }
    }

    public static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }

    public void Dispose()
    {
        Client.Dispose();
        Up.Dispose();
    }

    private static int Number(string file, Func<JsonElement, JsonElement> property) => property(JsonDocument.Parse(File.ReadAllText(file)).RootElement).GetInt32();
}
