using System.Collections.Immutable;

namespace CloudFabric.Model.Disks;

/// <summary>The names that instances give to disks: <c>/dev/xvda</c> is the system disk's, b to z and then aa to zz are data disks'.</summary>
internal static class DiskDevices
{
    public const string System = Prefix + "a";

    private const string Prefix = "/dev/xvd";
    private const string OtherPrefix = "/dev/vd";
    private static readonly ImmutableArray<string> Data =
    [
        .. Letters().Skip(1).Select(letter => Prefix + letter),
        .. Letters().SelectMany(_ => Letters(), (first, second) => $"{Prefix}{first}{second}"),
    ];

    /// <summary>The name as answers spell it; null for what is no data disk's name. A guest's own <c>/dev/vdb</c> is understood.</summary>
    public static string? Read(string name)
    {
        var spelt = name.StartsWith(OtherPrefix, StringComparison.Ordinal) ? Prefix + name[OtherPrefix.Length..] : name;
        return Data.Contains(spelt) ? spelt : null;
    }

    public static string FirstFree(ImmutableArray<string> taken) => Data.First(name => !taken.Contains(name));

    /// <summary>The claim that keeps a device to one disk.</summary>
    public static string Claim(DiskAttachment attachment) => $"device/{attachment.InstanceId}/{attachment.Device}";

    private static IEnumerable<char> Letters() => Enumerable.Range('a', 26).Select(letter => (char)letter);
}
