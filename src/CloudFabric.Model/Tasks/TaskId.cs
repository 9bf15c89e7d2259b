using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tasks;

/// <summary>The format of task ids: <c>t-</c>, the three characters of the region, 17 more of <c>[a-z0-9]</c>.</summary>
public static class TaskId
{
    public const string Kind = "task";

    private const string Prefix = "t-";
    private const int CodeLength = 3;
    private const int SuffixLength = 17;

    /// <summary>The id that a call's identity gives: the same call draws the same task, on any machine.</summary>
    public static string Derive(long seed, string account, string regionCode, string action, string identity) =>
        string.Concat(Prefix, regionCode, SeededHash.Base36Text(SuffixLength, seed, account, regionCode, action, identity));

    /// <summary>False for what cannot be the id of a task.</summary>
    public static bool IsValid(string? id) =>
        id is { Length: 2 + CodeLength + SuffixLength } && id.StartsWith(Prefix, StringComparison.Ordinal) && id.Skip(2).All(IsBase36);

    /// <summary>The key of a task's row.</summary>
    public static ResourceKey Key(string regionId, string taskId) => new(regionId, Kind, taskId);

    private static bool IsBase36(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'z');
}
