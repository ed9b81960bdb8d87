using System.CommandLine;
using System.CommandLine.Parsing;
using MovieRec.Cli.Terminals;
using MovieRec.Cli.Verbs;

namespace MovieRec.Cli.Get;

/// <summary><c>get NAME</c>: downloads a data set from its publisher.</summary>
internal sealed class GetCommand : Verb
{
    private readonly Argument<string> name = new("NAME") { Description = "The data set." };

    private readonly Option<string> into = new("--into")
    {
        Description = "The folder that gets a folder of the data set's name.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Path.Combine(Workplace.Root, "data"),
    };

    private readonly Option<Uri> from = new("--from")
    {
        Description = "A mirror that has NAME.zip and NAME.zip.md5.",
        HelpName = "URL",
        DefaultValueFactory = _ => new Uri(MovieLensRelease.Publisher),
        CustomParser = Address,
    };

    public GetCommand()
        : base("get", "Download a MovieLens data set from its publisher, check its checksum and unpack it.", "get ml-latest-small", "get ml-25m --into /data")
    {
        Notes = ["Data sets:", .. MovieLensRelease.All.Select(release => $"  {release.Name,-16} {release.Summary}")];
        name.Validators.Add(RejectUnknown);
        Add(name);
        Add(into);
        Add(from);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var release = arguments.GetRequiredValue(name);
        var folder = Path.Combine(Path.GetFullPath(arguments.GetRequiredValue(into)), release);
        if (Directory.Exists(folder))
        {
            terminal.Say($"{folder} is there already; remove it to download again.");
        }
        else
        {
            using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
            var download = new VerifiedDownload(client, WithSlash(arguments.GetRequiredValue(from)));
            await terminal.ShowAsync(async progress =>
            {
                var archive = await download.FetchAsync($"{release}.zip", Directory.CreateDirectory(Path.GetDirectoryName(folder)!).FullName, progress, cancellationToken);
                ZipFolder.Unpack(archive, folder, progress, cancellationToken);
                File.Delete(archive);
                return folder;
            });
            terminal.Say(MovieLensRelease.Licence);
        }

        terminal.Result(new { name = release, folder }, console => console.Line(folder));
        return ExitCode.Success;
    }

    private static void RejectUnknown(ArgumentResult result)
    {
        var names = MovieLensRelease.All.Select(release => release.Name).ToList();
        if (result.Tokens is [var token, ..] && !names.Contains(token.Value))
        {
            result.AddError($"'{token.Value}' is not a data set; there are {string.Join(", ", names)}.");
        }
    }

    private static Uri? Address(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            result.AddError($"'{text}' is not an http or https address.");
        }

        return address;
    }

    private static Uri WithSlash(Uri address) => address.AbsoluteUri.EndsWith('/') ? address : new(address.AbsoluteUri + "/");
}
