namespace CloudFabric.Model.Tests.Repository.Reading;

/// <summary>Every text file of the repository as it lies on disk, read once a run; outputs, packages and hidden folders are left out.</summary>
internal static class SourceTree
{
    private static readonly string[] Outputs = ["bin", "obj", "node_modules", "artifacts", "TestResults"];

    private static readonly string[] Texts =
        ["", ".cs", ".md", ".csproj", ".props", ".targets", ".sln", ".json", ".jsonl", ".mjs", ".js", ".sh", ".sql", ".txt", ".yml", ".yaml", ".xml", ".html", ".css"];

    private static readonly Lazy<IReadOnlyList<SourceFile>> Read = new(() => [.. Walk(RepositoryRoot.Path).Select(Load)]);

    public static IReadOnlyList<SourceFile> Files => Read.Value;

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Texts.Contains(Path.GetExtension(file))))
        {
            yield return file;
        }

        foreach (var file in Directory.EnumerateDirectories(folder).Where(IsSource).SelectMany(Walk))
        {
            yield return file;
        }
    }

    private static bool IsSource(string folder)
    {
        var name = Path.GetFileName(folder);
        return name == ".ci" || (!name.StartsWith('.') && !Outputs.Contains(name));
    }

    private static SourceFile Load(string path) =>
        new(Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/'), File.ReadAllText(path));
}
