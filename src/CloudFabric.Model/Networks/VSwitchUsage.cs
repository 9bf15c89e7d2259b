using System.Collections.Immutable;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Regions;

namespace CloudFabric.Model.Networks;

/// <summary>What a vSwitch takes of counted things, and what must hold for it to begin.</summary>
internal static class VSwitchUsage
{
    public static ImmutableArray<Usage> Of(VSwitchState vswitch)
    {
        var vpc = Vpc(vswitch);
        ImmutableArray<Usage> usage =
        [
            new(Counters.Children(Places.ZoneKey(vswitch.RegionId, vswitch.ZoneId)), 1),
            new(Counters.Children(VpcUsage.VSwitches(vpc)), 1),
            .. SubnetTree.Usage(vswitch.VpcId, vswitch.CidrBlock),
        ];
        return vswitch.SecondaryBlock is { } block ? usage.Add(new Usage(Counters.Children(VpcUsage.Block(vpc, block)), 1)) : usage;
    }

    public static ImmutableArray<Condition> Conditions(VSwitchState vswitch, VSwitchCommand.Create command)
    {
        var vpc = Vpc(vswitch);
        ImmutableArray<Condition> conditions =
        [
            new Guard(Places.ZoneKey(vswitch.RegionId, vswitch.ZoneId), RegionFaults.ZoneNotFound) { Not = [DataCenterStatus.Closed] },
            new Guard(vpc, VpcFaults.NotFound),
            new Guard(vpc, VpcFaults.WrongStatus) { Not = [NetworkStatuses.Pending] },
            new Ceiling(Counters.Children(VpcUsage.VSwitches(vpc)), command.Quotas.VSwitches, VSwitchFaults.CountQuota),
            .. SubnetTree.Conditions(vswitch.VpcId, vswitch.CidrBlock, VSwitchFaults.CidrOverlapped),
        ];

        // A VPC never loses its primary block, but the secondary one may have gone since the VPC was read.
        return vswitch.SecondaryBlock is null ? conditions : conditions.Add(new Guard(vpc, VpcFaults.Changing) { Number = command.Vpc.Number });
    }

    private static ResourceKey Vpc(VSwitchState vswitch) => NetworkIds.Vpc.Key(vswitch.RegionId, vswitch.VpcId);
}
