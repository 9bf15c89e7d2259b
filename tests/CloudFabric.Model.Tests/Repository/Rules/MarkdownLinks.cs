using System.Text.RegularExpressions;
using CloudFabric.Model.Tests.Repository.Reading;

namespace CloudFabric.Model.Tests.Repository.Rules;

/// <summary>A link between pages leads somewhere.</summary>
internal static partial class MarkdownLinks
{
    /// <param name="exists">Whether a file or folder is there, by its path from the root.</param>
    public static IEnumerable<string> Check(IEnumerable<SourceFile> files, Func<string, bool> exists) =>
        from file in files
        where file.Path.EndsWith(".md", StringComparison.Ordinal)
        from match in Link().Matches(Code().Replace(file.Text, ""))
        let target = match.Groups["target"].Value.Split('#')[0]
        where target.Length > 0 && !Scheme().IsMatch(target) && !exists(Resolve(file.Path, target))
        select $"{file.Path}: nothing at '{target}'";

    private static string Resolve(string page, string target)
    {
        var path = target.StartsWith('/') ? target[1..] : Path.Combine(Path.GetDirectoryName(page) ?? "", Uri.UnescapeDataString(target));
        return Path.GetRelativePath("/", Path.GetFullPath(path, "/"));
    }

    [GeneratedRegex(@"\]\(\s*<?(?<target>[^)\s>]+)>?[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex("^(```|~~~).*?^\\1|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
