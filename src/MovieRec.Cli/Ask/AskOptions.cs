using System.CommandLine;
using MovieRec.Cli.Verbs;
using MovieRec.Core.Serving;

namespace MovieRec.Cli.Ask;

/// <summary>What the asking verbs share.</summary>
internal static class AskOptions
{
    private const int MaximumCount = 100;

    public static Option<int> Count()
    {
        var option = new Option<int>("--count") { Description = $"Number of films, 1 to {MaximumCount}.", HelpName = "N", DefaultValueFactory = _ => 10 };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MaximumCount)
            {
                result.AddError($"--count takes 1 to {MaximumCount}.");
            }
        });
        return option;
    }

    /// <summary>An answer; what the model cannot answer is wrong usage.</summary>
    public static T Answer<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (UnsupportedQueryException exception)
        {
            throw new WrongUsageException(exception.Message);
        }
    }
}
