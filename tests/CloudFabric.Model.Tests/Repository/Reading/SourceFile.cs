namespace CloudFabric.Model.Tests.Repository.Reading;

/// <summary>A text file of the repository, or a sample that a test made up.</summary>
/// <param name="Path">From the repository's root, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private readonly Lazy<string> _code = new(() => CodeText.Blank(Text));

    /// <summary>The text with comments, literals and directives replaced by spaces: the same length, the same lines.</summary>
    public string Code => _code.Value;

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>True for the product's own C#, as against tests, scripts and texts.</summary>
    public bool IsProduct => Path.EndsWith(".cs", StringComparison.Ordinal) && IsIn("src", "silo");

    public int LineCount => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    public bool IsIn(params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            if (Path.StartsWith(folder + "/", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The line of an offset, from 1.</summary>
    public int LineAt(int offset) => Text.AsSpan(0, offset).Count('\n') + 1;
}
