using System.Diagnostics;
using MovieRec.Application.Processes;
using MovieRec.Cli.Verbs;

namespace MovieRec.Cli.Processes;

/// <summary>A long-running child whose output goes to a log file.</summary>
internal sealed class ChildProcess : ISupervised
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly Process process;
    private readonly Task writing;

    private ChildProcess(Process process, StreamWriter log)
    {
        this.process = process;
        writing = WriteAsync(process, log);
    }

    public int Id => process.Id;

    public static ChildProcess Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string logFile)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(logFile)!);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var log = new StreamWriter(new FileStream(logFile, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) { AutoFlush = true };
        try
        {
            return new(Process.Start(start)!, log);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            log.Dispose();
            throw new WorkFailedException($"'{program}' cannot be started: {exception.Message}", exception);
        }
    }

    public async Task<string> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return $"exit code {process.ExitCode}";
    }

    public async ValueTask DisposeAsync()
    {
        await ProcessStop.StopAsync(process, Grace);
        await writing;
        process.Dispose();
    }

    private static async Task WriteAsync(Process process, StreamWriter log)
    {
        using var writer = TextWriter.Synchronized(log);
        await Task.WhenAll(CopyAsync(process.StandardOutput, writer), CopyAsync(process.StandardError, writer));
    }

    private static async Task CopyAsync(StreamReader reader, TextWriter log)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            log.WriteLine(line);
        }
    }
}
