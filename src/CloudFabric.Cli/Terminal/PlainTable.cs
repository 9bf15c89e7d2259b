using Spectre.Console;

namespace CloudFabric.Cli.Terminal;

/// <summary>A table whose lines are all known: its columns are as wide as what stands in them, and fit the terminal as those of every table do.</summary>
internal static class PlainTable
{
    private static readonly Style Head = new(decoration: Decoration.Bold);

    /// <summary>Writes nothing where there is no line. An empty line parts it from what was written before.</summary>
    /// <param name="columns">Their widths do not count; only those whose <see cref="Column.Least"/> is another may shrink.</param>
    /// <param name="lines">A value for each column.</param>
    public static void Write(TerminalOutput terminal, Column[] columns, IReadOnlyList<string[]> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var layout = new LineLayout(terminal.Width, [.. columns.Select((column, i) => Fit(column, lines.Max(line => line[i].Length)))]);
        terminal.Part();
        terminal.Write([.. layout.Head().Select(text => (text, Head))]);
        foreach (var line in lines)
        {
            terminal.Write([.. layout.Line(line).Select(text => (text, Style.Plain))]);
        }
    }

    private static Column Fit(Column column, int longest)
    {
        var width = Math.Max(column.Name.Length, longest);
        var least = column.Least == column.Width ? width : Math.Max(column.Least, column.Name.Length);
        return column with { Width = width, Least = Math.Min(width, least) };
    }
}
