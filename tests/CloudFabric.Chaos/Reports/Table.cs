namespace CloudFabric.Chaos.Reports;

/// <summary>Aligned columns on standard output, a row at a time: the first left, the others right.</summary>
internal sealed class Table
{
    private readonly int[] _widths;

    /// <param name="columns">Headings; a column is at least as wide as its heading and ten characters.</param>
    public Table(params string[] columns)
    {
        _widths = [.. columns.Select(column => Math.Max(column.Length, 10))];
        Row(columns);
        Row([.. _widths.Select(width => new string('-', width))]);
    }

    public void Row(params string[] cells) =>
        Console.WriteLine(string.Join("  ", cells.Select((cell, i) => i == 0 ? cell.PadRight(_widths[i]) : cell.PadLeft(_widths[i]))).TrimEnd());
}
