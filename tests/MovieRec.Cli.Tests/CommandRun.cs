using System.Text.Json;

namespace MovieRec.Cli.Tests;

/// <summary>The command run in this process, with what it wrote.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static async Task<CommandRun> OfAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await MovieRecCommand.RunAsync(arguments, output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
