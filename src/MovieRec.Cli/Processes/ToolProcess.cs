using System.Diagnostics;
using System.Text;
using MovieRec.Cli.Verbs;

namespace MovieRec.Cli.Processes;

/// <summary>What a finished tool wrote, stdout and stderr together, and its exit code.</summary>
internal sealed record ToolRun(int ExitCode, string Output)
{
    public string LastLines(int count) => string.Join('\n', Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(count));
}

/// <summary>Runs a tool to its end, without stdin, and without compiler servers that would outlive it.</summary>
internal static class ToolProcess
{
    public static async Task<ToolRun> RunAsync(
        string program, IEnumerable<string> arguments, string workingFolder, CancellationToken cancellationToken, Action<string>? onLine = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using var process = Start(start);
        process.StandardInput.Close();
        var output = new StringBuilder();
        var reading = Task.WhenAll(
            CollectAsync(process.StandardOutput, output, onLine),
            CollectAsync(process.StandardError, output, onLine));
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        await reading;
        return new(process.ExitCode, output.ToString());
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new WorkFailedException($"'{start.FileName}' cannot be started: {exception.Message}", exception);
        }
    }

    private static async Task CollectAsync(StreamReader reader, StringBuilder output, Action<string>? onLine)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (output)
            {
                output.AppendLine(line);
                onLine?.Invoke(line);
            }
        }
    }
}
