namespace MovieRec.Core.Datasets.Text;

/// <summary>Reads a catalogue file line by line.</summary>
internal static class TextLines
{
    /// <summary>Gives every line that is not blank to <paramref name="take"/>, which returns what is wrong with it or null.</summary>
    public static void Read(SourceFile file, ReadContext context, Func<string, string?> take)
    {
        context.BeginFile(file);
        var number = 0L;
        foreach (var line in file.ReadText().Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            context.Rejected.CountLine();
            if (take(line.TrimEnd('\r')) is { } reason)
            {
                context.Rejected.Add(number, reason);
            }
        }

        context.Rejected.EndFile();
    }
}
