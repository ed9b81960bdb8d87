using Spectre.Console;

namespace MovieRec.Cli.Terminals;

/// <summary>Text as it is: no markup, no wrapping.</summary>
internal static class ConsoleLines
{
    public static void Line(this IAnsiConsole console, string text, Color? color = null)
    {
        if (color is { } wanted && console.Profile.Out.IsTerminal)
        {
            console.Write(new Text(text, new Style(wanted)));
            console.Profile.Out.Writer.WriteLine();
        }
        else
        {
            console.Profile.Out.Writer.WriteLine(text);
        }
    }
}
