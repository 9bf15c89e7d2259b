namespace CloudFabric.Model.Tests.Repository.Rules;

/// <summary>
/// The list of what is longer than the limit, with its length when it was listed: <c>lines name</c> a line, <c>#</c> at the start for a comment.
/// It may only shrink: nothing is added, nothing grows, and an entry that is no longer needed goes.
/// </summary>
internal static class Ratchet
{
    public const string Path = "tests/CloudFabric.Model.Tests/Repository/ratchet.txt";

    public static Dictionary<string, int> Parse(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(parts => parts[1], parts => int.Parse(parts[0]));

    public static IEnumerable<string> Check(Sizes sizes, IReadOnlyDictionary<string, int> listed)
    {
        var tooLong = sizes.TooLong.ToDictionary();
        var added = tooLong.Where(item => !listed.ContainsKey(item.Key))
            .Select(item => $"{item.Key} has {item.Value} lines, over its limit: split it");
        var grown = tooLong.Where(item => listed.TryGetValue(item.Key, out var was) && item.Value > was)
            .Select(item => $"{item.Key} grew from {listed[item.Key]} to {item.Value} lines: split it");
        var unneeded = listed.Keys.Where(name => !tooLong.ContainsKey(name))
            .Select(name => $"{name} is within its limit or gone: take it off the list");
        return [.. added, .. grown, .. unneeded];
    }
}
