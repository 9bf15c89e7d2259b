using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Tests.Disks;

/// <summary>A caller, an instant and a place for tests of disks, each replaceable.</summary>
internal static class Given
{
    public const string Account = "1000000000000001";
    public const string Region = "cn-hangzhou";
    public const string Zone = "cn-hangzhou-b";
    public const string Id = "d-bp1aaaaaaaaaaaaaaaaa";

    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    public static readonly DiskQuotas Quotas = new(10_000_000, 2_000_000);
    public static readonly DiskPlacement Placement = new(Zone, []);
    public static readonly DiskPlacement Regional = new(null, ["cn-hangzhou-h", "cn-hangzhou-i", "cn-hangzhou-j"]);

    public static DecisionContext Context(DateTimeOffset? now = null, string account = Account, Timing timing = Timing.Realistic) =>
        new(DiskId.Key(Region, Id), account, now ?? Noon, timing, 1);

    public static DiskCommand.Create Create(string category, int? sizeGib, string? level = null) =>
        new(category == DiskCategories.RegionalAuto ? Regional : Placement, category, Quotas)
        {
            SizeGib = sizeGib,
            PerformanceLevel = level,
            ProvisionedIops = category == "cloud_essd_plx" ? 1_000 : null,
        };

    /// <summary>A disk that has become available.</summary>
    public static DiskState Disk(string category = "cloud_essd", int sizeGib = 100, string? level = null) =>
        Decide(null, Create(category, sizeGib, level), Context(Noon.AddMinutes(-1))).State!;

    public static Decision<DiskState, DiskResult> Decide(DiskState? state, DiskCommand command, DecisionContext? context = null) =>
        DiskMachine.Decide(state, command, context ?? Context());

    /// <summary>A disk that an instance has, since a minute.</summary>
    public static DiskState Attached(DiskState disk, string instanceId = "i-1", string device = "/dev/xvdb", string zone = Zone) => disk with
    {
        Track = StatusTrack.Steady(DiskStatuses.InUse),
        Attachments = disk.Attachments.Add(new DiskAttachment(instanceId, device, zone, Noon.AddMinutes(-1))),
    };

    public static InstanceFacts Instance(string id = "i-1", string status = "Running") => new(
        new ResourceKey(Region, InstanceFacts.Kind, id), Zone, status, 17, true, [.. DiskCategories.All.Select(category => category.Name)]);

    public static DiskCommand.ModifySpec Modify(string? category = null, string? level = null, long? iops = null) =>
        new("t-bp1aaaaaaaaaaaaaaaaa", Quotas, 5, TimeSpan.Zero)
        {
            Category = category,
            PerformanceLevel = level,
            ProvisionedIops = iops,
            ZonesOnSale = [Zone],
        };

    public static ImmutableArray<ResourceTag> Tags(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new ResourceTag($"key-{i:00}", $"value-{i}"))];
}
