using CloudFabric.Chaos.Calls;

namespace CloudFabric.Chaos.Races;

/// <summary>RunInstances against DeleteVSwitch.</summary>
internal sealed class VSwitchRace(FabricClients calls, NetworkCalls networks) : Race(calls, networks)
{
    public override string Name => "vswitch";

    public override IReadOnlySet<string> ParentGone { get; } = new HashSet<string> { "InvalidVSwitchId.NotFound" };

    public override string InUse => "DependencyViolation";

    public override async Task<Contest> PrepareAsync(RaceSite site, int round)
    {
        var id = await Networks.MakeVSwitchAsync(site.VpcId, RaceSite.Zone, $"10.{round / 256}.{round % 256}.0/24");
        Dictionary<string, string> removal = new() { ["VSwitchId"] = id, ["RegionId"] = RaceSite.Region };
        return new Contest(() => CallAsync("RunInstances", site.Launch(vswitch: id)), () => CallVpcAsync("DeleteVSwitch", removal), async (made, gone) =>
        {
            if (made.Succeeded && !gone && !IsKept(round))
            {
                await MustAsync("DeleteInstance", Deletion(InstanceOf(made)));
                DiskCalls.Body(await CallVpcAsync("DeleteVSwitch", removal));
            }
        });
    }
}

/// <summary>RunInstances against DeleteSecurityGroup.</summary>
internal sealed class GroupRace(FabricClients calls, NetworkCalls networks) : Race(calls, networks)
{
    public override string Name => "group";

    public override IReadOnlySet<string> ParentGone { get; } = new HashSet<string> { "InvalidSecurityGroupId.NotFound" };

    public override string InUse => "DependencyViolation";

    public override async Task<Contest> PrepareAsync(RaceSite site, int round)
    {
        var id = await Networks.MakeGroupAsync(site.VpcId);
        Dictionary<string, string> removal = new() { ["SecurityGroupId"] = id, ["RegionId"] = RaceSite.Region };
        return new Contest(() => CallAsync("RunInstances", site.Launch(group: id)), () => CallAsync("DeleteSecurityGroup", removal), async (made, gone) =>
        {
            if (made.Succeeded && !gone && !IsKept(round))
            {
                await MustAsync("DeleteInstance", Deletion(InstanceOf(made)));
                await MustAsync("DeleteSecurityGroup", removal);
            }
        });
    }
}

/// <summary>AttachDisk against DeleteInstance, which sets the disk free where it came too late.</summary>
internal sealed class InstanceRace(FabricClients calls, NetworkCalls networks) : Race(calls, networks)
{
    public override string Name => "instance";

    public override IReadOnlySet<string> ParentGone { get; } = new HashSet<string> { "InvalidInstanceId.NotFound" };

    public override string? InUse => null;

    public override async Task<Contest> PrepareAsync(RaceSite site, int round)
    {
        var disk = DiskCalls.Body(await CallAsync("CreateDisk", RaceSite.Disk(RaceSite.Zone))).GetProperty("DiskId").GetString()!;
        var launched = await CallAsync("RunInstances", site.Launch());
        DiskCalls.Body(launched);
        Dictionary<string, string> attachment = new() { ["DiskId"] = disk, ["InstanceId"] = InstanceOf(launched) };
        return new Contest(() => CallAsync("AttachDisk", attachment), () => CallAsync("DeleteInstance", Deletion(InstanceOf(launched))), async (_, _) =>
        {
            if (!IsKept(round))
            {
                await MustAsync("DeleteDisk", DiskCalls.Delete(disk));
            }
        });
    }
}
