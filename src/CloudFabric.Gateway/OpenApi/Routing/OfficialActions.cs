using System.Reflection;

namespace CloudFabric.Gateway.OpenApi.Routing;

/// <summary>The name of an action that the cloud has, emulated or not.</summary>
/// <param name="Verbs">The HTTP verbs of an action addressed by path; empty for RPC.</param>
/// <param name="Path">Its path, <c>{name}</c> for a variable segment.</param>
internal sealed record OfficialAction(string Product, string Version, string Name, string[] Verbs, string Path)
{
    /// <summary>One line of the data file: product, version, action, and for paths <c>VERB|VERB /path</c>.</summary>
    public static OfficialAction Parse(string line)
    {
        var words = line.Split(' ', 5);
        return new OfficialAction(words[0], words[1], words[2], words.Length > 3 ? words[3].Split('|') : [], words.Length > 4 ? words[4] : "");
    }
}

/// <summary>Every official action of the emulated products, from a data file: an absent action is told from a misspelt one.</summary>
internal static class OfficialActions
{
    public static List<OfficialAction> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("official-actions.txt")!;
        using var reader = new StreamReader(stream);
        var actions = new List<OfficialAction>(1000);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                actions.Add(OfficialAction.Parse(line));
            }
        }

        return actions;
    }
}
