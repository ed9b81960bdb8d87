namespace MovieRec.Core.Datasets.Rows;

/// <summary>Reads one file of ratings, whatever its separator, into rows.</summary>
internal static class RatingFileReader
{
    public static void Read(SourceFile file, ReadContext context, RatingRows rows)
    {
        RowLayout? layout = null;
        context.BeginFile(file);
        file.ReadLines(context, (line, number) =>
        {
            if (line.IsEmpty)
            {
                return;
            }

            if (layout is null)
            {
                (layout, var isHeader) = RowLayout.Detect(line);
                if (isHeader)
                {
                    return;
                }
            }

            context.Rejected.CountLine();
            if (RatingLine.Parse(line, layout, rows) is { } reason)
            {
                context.Rejected.Add(number, reason);
            }
        });
        context.Rejected.EndFile();
    }
}
