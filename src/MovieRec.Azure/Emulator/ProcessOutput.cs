using System.Diagnostics;

namespace MovieRec.Azure.Emulator;

/// <summary>The last lines that a process wrote, for error messages; reading them also keeps the process from blocking.</summary>
internal sealed class ProcessOutput
{
    private const int MaximumLines = 100;
    private readonly Queue<string> lines = new();

    public ProcessOutput(Process process)
    {
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public override string ToString()
    {
        lock (lines)
        {
            return string.Join('\n', lines);
        }
    }

    private void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (lines)
        {
            lines.Enqueue(line);
            if (lines.Count > MaximumLines)
            {
                lines.Dequeue();
            }
        }
    }
}
