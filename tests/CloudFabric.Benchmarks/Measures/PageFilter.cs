using System.Text.Json;

namespace CloudFabric.Benchmarks.Measures;

/// <summary>A list with a filter. What finds what is up to the pattern of bulk seeding: every fourth row is a hit, the oldest hundred are rare.</summary>
/// <param name="Kind">Of the rows.</param>
/// <param name="Text">What is filtered by.</param>
/// <param name="InZone">In the zone of the hits only.</param>
internal sealed record PageFilter(string Kind, string Text, bool InZone, params KeyValuePair<string, string>[] Given)
{
    private const string Disk = "disk";
    private const string Instance = "instance";

    private static readonly KeyValuePair<string, string>[] Tag = [new("Tag.1.Key", "team"), new("Tag.1.Value", "red")];
    private static readonly KeyValuePair<string, string>[] RareTag = [new("Tag.1.Key", "batch"), new("Tag.1.Value", "0")];

    public static IReadOnlyList<string> Kinds { get; } = [Disk, Instance];

    public static IReadOnlyList<PageFilter> All { get; } = [.. Of(Disk, "DiskName", "Available"), .. Of(Instance, "InstanceName", "Stopped")];

    public string Action => Kind == Disk ? "DescribeDisks" : "DescribeInstances";

    public IEnumerable<KeyValuePair<string, string>> Parameters(string region, string zone) =>
        [new("RegionId", region), .. InZone ? [new("ZoneId", zone)] : Array.Empty<KeyValuePair<string, string>>(), .. Given];

    public JsonElement Rows(JsonElement body) => Kind == Disk
        ? body.GetProperty("Disks").GetProperty("Disk")
        : body.GetProperty("Instances").GetProperty("Instance");

    public override string ToString() => $"{Kind}, {Text}";

    private static IEnumerable<PageFilter> Of(string kind, string name, string status) =>
    [
        new(kind, "all", false),
        new(kind, "status", false, new KeyValuePair<string, string>("Status", status)),
        new(kind, "zone", true),
        new(kind, "tag", false, Tag),
        new(kind, "name web-*", false, new KeyValuePair<string, string>(name, "web-*")),
        new(kind, "status and zone", true, new KeyValuePair<string, string>("Status", status)),
        new(kind, "tag and zone", true, Tag),
        new(kind, "status, zone, tag, name", true, [.. Tag, new(name, "web-*"), new("Status", status)]),
        new(kind, "rare tag", false, RareTag),
        new(kind, "rare name rare-*", false, new KeyValuePair<string, string>(name, "rare-*")),
        new(kind, "rare name and common tag", false, [.. Tag, new(name, "rare-*")]),
    ];
}
