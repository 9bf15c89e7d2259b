using System.Text.RegularExpressions;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd.Documents;

/// <summary>A page of the documentation and the commands on it that can be run, in order.</summary>
internal sealed partial record DocumentPage(string Path, string Text)
{
    public IReadOnlyList<CommandBlock> Blocks { get; } = [.. Fence().Matches(Text).Select(match => CommandBlock.Of(match.Groups["body"].Value))];

    /// <summary>True where a command needs the official clients: such a block opens with <c>```bash run node</c>.</summary>
    public bool NeedsNode { get; } = Fence().Matches(Text).Any(match => match.Groups["needs"].Value == "node");

    /// <summary>README.md and everything below docs, by path from the root.</summary>
    public static IEnumerable<DocumentPage> All() =>
        from file in Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(System.IO.Path.Combine(Repository.Root, "README.md"))
            .Order(StringComparer.Ordinal)
        select Read(System.IO.Path.GetRelativePath(Repository.Root, file));

    public static DocumentPage Read(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)));

    [GeneratedRegex(@"^```bash run(?: (?<needs>\w+))?\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}

/// <summary>A block of commands, and what they must say: each line <c># expect: TEXT</c> is a part of their output.</summary>
internal sealed record CommandBlock(string Script, IReadOnlyList<string> Expected)
{
    private const string Expectation = "# expect: ";

    public static CommandBlock Of(string body) => new(body,
    [
        .. body.Split('\n').Where(line => line.StartsWith(Expectation, StringComparison.Ordinal)).Select(line => line[Expectation.Length..].Trim()),
    ]);
}
