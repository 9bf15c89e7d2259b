using System.Reflection;

namespace CloudFabric.Gateway.OpenApi.Routing;

/// <summary>The name of an action that the cloud has, emulated or not.</summary>
/// <param name="Verbs">The HTTP verbs of an action addressed by path; empty for RPC.</param>
/// <param name="Path">Its path, <c>{name}</c> for a variable segment.</param>
internal sealed record OfficialAction(string Product, string Version, string Name, string[] Verbs, string Path)
{
    /// <summary>One line of the data file: product, version, action, and for paths <c>VERB|VERB /path</c>.</summary>
    /// <param name="previous">The action of the line before, most often of the same product: thousands of lines share their texts.</param>
    public static OfficialAction Parse(ReadOnlySpan<char> line, OfficialAction? previous)
    {
        var product = Word(ref line);
        var version = Word(ref line);
        var name = Word(ref line).ToString();
        var verbs = Word(ref line);
        return new OfficialAction(
            Shared(product, previous?.Product),
            Shared(version, previous?.Version),
            name,
            verbs.IsEmpty ? [] : verbs.ToString().Split('|'),
            line.ToString());
    }

    private static ReadOnlySpan<char> Word(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(' ');
        var word = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return word;
    }

    private static string Shared(ReadOnlySpan<char> text, string? known) => known is not null && text.SequenceEqual(known) ? known : text.ToString();
}

/// <summary>
/// Every official action of the products that are emulated or that their clients touch, from a data file: an absent action is told
/// from a misspelt one. Read once at each start.
/// </summary>
internal static class OfficialActions
{
    public static List<OfficialAction> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("official-actions.txt")!;
        using var reader = new StreamReader(stream);
        var actions = new List<OfficialAction>(2200);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                actions.Add(OfficialAction.Parse(line, actions.Count == 0 ? null : actions[^1]));
            }
        }

        return actions;
    }
}
