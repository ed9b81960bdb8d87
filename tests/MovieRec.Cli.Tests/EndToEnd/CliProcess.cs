using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Xunit.Sdk;

namespace MovieRec.Cli.Tests.EndToEnd;

/// <summary>The built command as a process of its own.</summary>
internal sealed partial class CliProcess : IDisposable
{
    private const int SigTerm = 15;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly StringBuilder error = new();

    private CliProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (error)
            {
                error.AppendLine(line.Data);
            }
        };
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    public string Error
    {
        get
        {
            lock (error)
            {
                return error.ToString();
            }
        }
    }

    public static CliProcess Start(string home, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program(), .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MOVIEREC_HOME"] = home;
        start.Environment.Remove("AzureWebJobsStorage");
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new(process);
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string home, params IEnumerable<string> arguments)
    {
        using var cli = Start(home, arguments);
        var output = await cli.InTimeAsync(stop => cli.process.StandardOutput.ReadToEndAsync(stop));
        await cli.InTimeAsync(cli.EndAsync);
        return (cli.process.ExitCode, output, cli.Error);
    }

    /// <summary>Reads the JSON document that the process writes while it goes on running.</summary>
    public async Task<JsonElement> DocumentAsync()
    {
        var text = new StringBuilder();
        while (await InTimeAsync(stop => process.StandardOutput.ReadLineAsync(stop).AsTask()) is { } line)
        {
            text.AppendLine(line);
            if (line == "}")
            {
                return JsonDocument.Parse(text.ToString()).RootElement;
            }
        }

        await InTimeAsync(EndAsync);
        throw new XunitException($"The command ended with exit code {process.ExitCode}: {Error}");
    }

    public async Task<int> TerminateAsync()
    {
        Assert.Equal(0, Kill(process.Id, SigTerm));
        return await InTimeAsync(EndAsync);
    }

    public async Task KillAsync()
    {
        process.Kill();
        await InTimeAsync(EndAsync);
    }

    public void Dispose()
    {
        // After a failed assertion: children have to go, too.
        if (!process.HasExited && (Kill(process.Id, SigTerm) != 0 || !process.WaitForExit(TimeSpan.FromSeconds(20))))
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    private async Task<T> InTimeAsync<T>(Func<CancellationToken, Task<T>> work)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await work(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new XunitException($"It took longer than {Patience}. The command said: {Error}");
        }
    }

    // The same configuration as these tests: artifacts/bin/MovieRec.Cli/release beside artifacts/bin/MovieRec.Cli.Tests/release.
    private static string Program()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return System.IO.Path.Combine(here.Parent!.Parent!.FullName, "MovieRec.Cli", here.Name, "MovieRec.Cli.dll");
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);
}
