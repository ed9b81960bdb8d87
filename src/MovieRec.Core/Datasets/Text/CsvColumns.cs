namespace MovieRec.Core.Datasets.Text;

/// <summary>A csv file with a header line, read by column names.</summary>
internal sealed class CsvColumns
{
    private readonly Dictionary<string, int> columns;

    private CsvColumns(IReadOnlyList<string> header) => columns = header
        .Select((name, index) => (Name: name.Trim(), Index: index))
        .DistinctBy(column => column.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(column => column.Name, column => column.Index, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a file, giving each well-formed record to <paramref name="take"/>, which returns what is wrong with it or null.</summary>
    /// <exception cref="DatasetException">The header lacks a required column, or too many records are malformed.</exception>
    public static void Read(SourceFile file, ReadContext context, IReadOnlyList<string> required, Func<CsvRow, string?> take)
    {
        CsvColumns? header = null;
        var width = 0;
        context.BeginFile(file);
        foreach (var record in CsvRecords.Read(file.ReadText()))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (header is null)
            {
                header = new(record.Fields ?? []);
                header.Require(required, file.Name);
                width = record.Fields!.Count;
                continue;
            }

            context.Rejected.CountLine();
            var reason = record.Fields is not { } fields ? Rows.RatingLine.BadQuotes
                : fields.Count != width ? Rows.RatingLine.WrongFieldCount
                : take(new(header.columns, fields));
            if (reason is not null)
            {
                context.Rejected.Add(record.Line, reason);
            }
        }

        context.Rejected.EndFile();
    }

    private void Require(IReadOnlyList<string> required, string file)
    {
        var missing = required.Where(name => !columns.ContainsKey(name)).ToList();
        if (missing.Count > 0)
        {
            throw new DatasetException($"{file}: its header lacks {string.Join(", ", missing)}.");
        }
    }
}

/// <summary>A record by column names.</summary>
internal readonly record struct CsvRow(IReadOnlyDictionary<string, int> Columns, IReadOnlyList<string> Fields)
{
    /// <summary>The trimmed field of a column; empty if there is no such column.</summary>
    public string this[string column] => Columns.TryGetValue(column, out var index) ? Fields[index].Trim() : "";

    /// <summary>A field's parts, trimmed, without empty ones and repetitions.</summary>
    public IReadOnlyList<string> List(string column, char separator) =>
        [.. this[column].Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
