using System.CommandLine;
using System.CommandLine.Parsing;

namespace MovieRec.Cli.Verbs;

/// <summary><c>--set key=value</c>, any number of times.</summary>
internal static class SettingsOption
{
    public static Option<IReadOnlyDictionary<string, string>> Create() => new("--set")
    {
        Description = "A model setting as key=value; may be repeated.",
        HelpName = "KEY=VALUE",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => new Dictionary<string, string>(),
        CustomParser = Parse,
    };

    private static Dictionary<string, string> Parse(ArgumentResult result)
    {
        var settings = new Dictionary<string, string>();
        foreach (var token in result.Tokens.Select(token => token.Value))
        {
            var at = token.IndexOf('=');
            if (at <= 0 || at == token.Length - 1)
            {
                result.AddError($"--set takes key=value, not '{token}'.");
            }
            else if (!settings.TryAdd(token[..at], token[(at + 1)..]))
            {
                result.AddError($"--set names '{token[..at]}' twice.");
            }
        }

        return settings;
    }
}
