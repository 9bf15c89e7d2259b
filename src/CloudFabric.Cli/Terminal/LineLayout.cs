namespace CloudFabric.Cli.Terminal;

/// <summary>A column of lines that are written one by one, so that its width is known before its values are.</summary>
/// <param name="Name">The head.</param>
/// <param name="Width">Characters of the longest usual value.</param>
internal sealed record Column(string Name, int Width)
{
    /// <summary>Aligned to the right.</summary>
    public bool IsNumber { get; init; }

    /// <summary>The width that it may shrink to where room is short.</summary>
    public int Least { get; init; } = Width;

    /// <summary>In which turn it goes where room is short, from 1 on; 0 stays.</summary>
    public int LeavesAs { get; init; }
}

/// <summary>
/// Lines of columns that fit a width: columns leave in their turn, then shrink, and values are cut with an ellipsis. Without a width nothing
/// is cut, and a value that is too long pushes the rest of its line.
/// </summary>
internal sealed class LineLayout
{
    private const int Gap = 2;

    private readonly int? _width;
    private readonly Column[] _all;

    public LineLayout(int? width, Column[] columns)
    {
        (_width, _all, Shown) = (width, columns, columns);
        foreach (var leaving in columns.Where(column => column.LeavesAs > 0).OrderBy(column => column.LeavesAs).TakeWhile(_ => Missing > 0))
        {
            Shown = [.. Shown.Where(column => column != leaving)];
        }

        Shown = [.. Shown.Select(column => Missing > 0 ? column with { Width = column.Least } : column)];
    }

    public Column[] Shown { get; }

    private int Missing => Shown.Sum(column => column.Width + Gap) - Gap - (_width ?? int.MaxValue);

    public List<string> Head() => Line([.. _all.Select(column => column.Name)]);

    /// <summary>A piece of text for each column that is shown.</summary>
    /// <param name="values">One for each column, shown or not.</param>
    public List<string> Line(string[] values)
    {
        var pieces = new List<string>();
        var room = _width ?? int.MaxValue;
        foreach (var column in Shown)
        {
            var isLast = column == Shown[^1];
            var value = values[Array.FindIndex(_all, one => one.Name == column.Name)];
            var most = _width is null ? int.MaxValue : Math.Min(room, isLast ? room : column.Width);
            var text = Cut(value, most);
            text = column.IsNumber ? text.PadLeft(column.Width) : text.PadRight(column.Width);
            pieces.Add(Cut(isLast ? text : text + new string(' ', Gap), room));
            room -= pieces[^1].Length;
        }

        return pieces;
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : most < 1 ? "" : text[..(most - 1)] + "…";
}
