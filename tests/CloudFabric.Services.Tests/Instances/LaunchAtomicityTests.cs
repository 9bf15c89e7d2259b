using System.Collections.Immutable;
using CloudFabric.Model.Disks;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Images;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Instances;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>A launch of a hundred of which one cannot have its place leaves nothing at all.</summary>
public sealed class LaunchAtomicityTests
{
    private const int Count = 100;
    private const int Unlucky = 57;

    [Fact]
    public async Task Launch_with_one_full_host_leaves_nothing()
    {
        await using var fabric = await InstanceFabric.Start();
        var (plan, seats) = await Plan(fabric);
        var full = seats.SetItem(Unlucky, seats[Unlucky] with { Host = seats[Unlucky].Host with { Vcpus = 1 } });

        Assert.Equal(HardwareFaults.HostFull, (await Launch(fabric, plan, full)).Fault);

        await AssertNothing(fabric);
        Assert.Equal(Count, (await Launch(fabric, plan, seats)).Value().InstanceIds.Length);
        await fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task Launch_with_one_taken_address_leaves_nothing()
    {
        await using var fabric = await InstanceFabric.Start();
        var (plan, seats) = await Plan(fabric);
        var owner = (await fabric.Run(fabric.Request() with { PrivateIpAddress = Ipv4.Format(seats[Unlucky].Address) }))[0];

        Assert.Equal(VSwitchFaults.AddressTaken, (await Launch(fabric, plan, seats)).Fault);

        Assert.Null(await fabric.Delete(owner));
        await AssertNothing(fabric);
    }

    private static async Task AssertNothing(InstanceFabric fabric)
    {
        Assert.Empty(await fabric.Instances());
        Assert.Empty(await fabric.Disks());
        await fabric.AssertCountersAreRight();
    }

    private static Task<Outcome<InstanceResult>> Launch(InstanceFabric fabric, LaunchPlan plan, ImmutableArray<LaunchSeat> seats) => fabric.Cluster.Grains
        .GetGrain<IInstanceGrain>(InstanceIds.Instance.Key(InstanceFabric.Region, seats[0].InstanceId).ToString())
        .Execute(new InstanceCommand.Launch(plan, seats), new Call(InstanceFabric.Account, "request") { IsForNew = true });

    internal static async Task<(LaunchPlan Plan, ImmutableArray<LaunchSeat> Seats)> Plan(InstanceFabric fabric)
    {
        var reader = fabric.Cluster.Services.GetRequiredService<ResourceReader>();
        var vswitch = await reader.Find<VSwitchState>(NetworkIds.VSwitch.Key(InstanceFabric.Region, fabric.VSwitchId), DateTimeOffset.MaxValue);
        var group = await reader.Find<SecurityGroupState>(NetworkIds.SecurityGroup.Key(InstanceFabric.Region, fabric.GroupId), DateTimeOffset.MaxValue);
        var subnet = vswitch!.State.Subnet;
        var disk = new DiskCommand.Create(new DiskPlacement(InstanceFabric.Zone, []), "cloud_essd", new DiskQuotas(1_000_000, 1_000)) { SizeGib = 40 };
        var plan = new LaunchPlan(
            "ecs.g7.large",
            PublicImages.All[0].ImageId,
            subnet,
            [GroupToJoin.Of(group!.State)],
            [new LaunchDisk(disk, DeleteWithInstance: true, null)],
            new InstanceQuotas(1_000));
        return (plan, [.. Enumerable.Range(0, Count).Select(i => Seat(i, subnet))]);
    }

    private static LaunchSeat Seat(int index, VSwitchSubnet subnet) => new(
        $"i-bp1{index:00000000000000000}",
        new PlacedHost(new HostPlace(InstanceFabric.Region, InstanceFabric.Zone, "r1", $"h{index}", 2, 8192, 0), 96, 393_216, 0),
        subnet.CidrBlock.First + 1_000 + (uint)index,
        [$"d-bp1{index:00000000000000000}"]);
}
