using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Images;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;

namespace CloudFabric.Model.Tests.Instances;

/// <summary>A caller, an instant, a network and a host for tests of instances, each replaceable.</summary>
internal static class GivenInstance
{
    public const string Account = "1000000000000001";
    public const string Region = "cn-hangzhou";
    public const string Zone = "cn-hangzhou-h";
    public const string Vpc = "vpc-bp1aaaaaaaaaaaaaaaaaa";
    public const string Group = "sg-bp1aaaaaaaaaaaaaaaaa";
    public const string Type = "ecs.g7.large";

    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    public static readonly VSwitchSubnet Subnet = new(
        NetworkIds.VSwitch.Key(Region, "vsw-bp1aaaaaaaaaaaaaaaaaa"), Vpc, Zone, CidrBlock.Parse("10.0.0.0/24"));

    public static string Image(string architecture = PublicImage.X86) => PublicImages.All.First(image => image.Architecture == architecture).ImageId;

    public static string Windows { get; } = PublicImages.All.First(image => image.OsType == PublicImage.Windows).ImageId;

    public static string Id(int index) => $"i-bp1{index:00000000000000000}";

    public static string DiskIdOf(int instance, int disk) => $"d-bp1{instance:0000000000000}{disk:0000}";

    public static DecisionContext Context(DateTimeOffset? now = null, string account = Account, int index = 0) =>
        new(InstanceIds.Instance.Key(Region, Id(index)), account, now ?? Noon, Timing.Realistic, 1);

    public static GroupToJoin GroupNamed(string id, string vpc = Vpc, string type = SecurityGroupState.Normal) =>
        new(NetworkIds.SecurityGroup.Key(Region, id), vpc, type);

    public static LaunchDisk Disk(int sizeGib = 40, string category = "cloud_essd", bool deleteWithInstance = true) =>
        new(new DiskCommand.Create(new DiskPlacement(Zone, []), category, new DiskQuotas(10_000, 1_000)) { SizeGib = sizeGib }, deleteWithInstance, null);

    public static LaunchPlan Plan(params ImmutableArray<LaunchDisk> disks) => new(
        Type, Image(), Subnet, [GroupNamed(Group)], disks.IsEmpty ? [Disk()] : disks, new InstanceQuotas(1_000));

    public static LaunchSeat Seat(int index, int disks = 1, int host = 1) => new(
        Id(index),
        new PlacedHost(new HostPlace(Region, Zone, "r1", $"h{host}", 2, 8192, 0), 96, 393_216, 0),
        Subnet.CidrBlock.First + 10 + (uint)index,
        [.. Enumerable.Range(0, disks).Select(disk => DiskIdOf(index, disk))]);

    public static Decision<InstanceState, InstanceResult> Launch(LaunchPlan plan, int count = 1, int host = 1) => InstanceMachine.Decide(
        null, new InstanceCommand.Launch(plan, [.. Enumerable.Range(0, count).Select(index => Seat(index, plan.Disks.Length, host))]), Context());

    /// <summary>An instance that has been running for an hour.</summary>
    public static InstanceState Running() => Launch(Plan()).State! with { Track = StatusTrack.Steady(InstanceStatuses.Running) };

    public static InstanceState In(string status) => Running() with { Track = StatusTrack.Steady(status) };

    public static Decision<InstanceState, InstanceResult> Decide(InstanceState? state, InstanceCommand command, DecisionContext? context = null) =>
        InstanceMachine.Decide(state, command, context ?? Context(Noon.AddHours(1)));

    public static ReadRow<DiskState> Row(DiskState disk) => new(DiskId.Key(Region, disk.DiskId), new RowVersion(1, 1), disk);
}
