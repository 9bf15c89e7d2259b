namespace CloudFabric.Model.Catalogue;

/// <summary>A table that is part of the assembly: lines of columns apart by tabs, <c>#</c> before a comment.</summary>
internal static class EmbeddedTable
{
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
