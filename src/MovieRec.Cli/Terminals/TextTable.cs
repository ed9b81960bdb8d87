using Spectre.Console;

namespace MovieRec.Cli.Terminals;

/// <summary>A plain table of texts; a header that starts with '>' aligns its column to the right.</summary>
internal sealed class TextTable
{
    private readonly Table table = new() { Border = TableBorder.Simple };

    public TextTable(params IEnumerable<string> headers)
    {
        foreach (var header in headers)
        {
            var right = header.StartsWith('>');
            table.AddColumn(new TableColumn(new Text(right ? header[1..] : header))
            {
                Alignment = right ? Justify.Right : Justify.Left,
                NoWrap = right,
            });
        }
    }

    public TextTable Row(params IEnumerable<string> cells)
    {
        table.AddRow(cells.Select(cell => new Text(cell)));
        return this;
    }

    public void WriteTo(IAnsiConsole console) => console.Write(table);
}
