using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Instances;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>Stopping without being charged makes room for others, and starting needs room.</summary>
public sealed class StopChargingTests
{
    /// <summary>One host that carries four of the smallest instances.</summary>
    private static readonly RackGroup One = new("intel-ice-lake", 1, 1, 8, 64, 0, "os");

    [Fact]
    public async Task Stopped_instance_makes_room_and_starts_only_where_there_is_some()
    {
        await using var fabric = await InstanceFabric.Start(racks: [One]);
        var ids = await fabric.Run(fabric.Request(4) with { InternetMaxBandwidthOut = 5 });
        var before = await fabric.Instance(ids[0]);

        Assert.Null(await Stop(fabric, ids[0]));
        var stopped = await fabric.Instance(ids[0]);
        Assert.Equal(("Stopped", "StopCharging", 5), (stopped.Status, stopped.StoppedMode, stopped.InternetMaxBandwidthOut));
        Assert.Empty(stopped.PublicIpAddress.IpAddress);
        Assert.Equal(before.VpcAttributes.PrivateIpAddress.IpAddress, stopped.VpcAttributes.PrivateIpAddress.IpAddress);
        Assert.Single(await fabric.Disks(ids[0]));
        var other = await fabric.Run();
        await fabric.AssertCountersAreRight();

        Assert.Equal("OperationDenied.NoStock", await Begin(fabric, ids[0]));
        Assert.Equal("Stopped", (await fabric.Instance(ids[0])).Status);
        Assert.Null(await fabric.Delete(other));
        Assert.Null(await Begin(fabric, ids[0]));
        var started = await fabric.Instance(ids[0]);
        Assert.Equal(("Running", "Not-applicable"), (started.Status, started.StoppedMode));
        Assert.Single(started.PublicIpAddress.IpAddress);
        Assert.Equal("OperationDenied.NoStock", await fabric.Code("RunInstances", fabric.Request()));
        await fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task Stopping_instance_makes_room_when_it_has_stopped()
    {
        await using var fabric = await InstanceFabric.Start(Timing.Realistic, racks: [One]);
        var ids = await fabric.Run(fabric.Request(4));
        await fabric.Cluster.Clock.Jump(TimeSpan.FromMinutes(1));
        Assert.Null(await Stop(fabric, ids[0]));
        Assert.Equal("OperationDenied.NoStock", await fabric.Code("RunInstances", fabric.Request()));

        await fabric.Cluster.Clock.Jump(TimeSpan.FromMinutes(1));

        await Wait.Until(async () => await fabric.Code("RunInstances", fabric.Request()) is null, "there is room for another");
        await fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task Stopped_instances_do_not_count_as_processors_and_start_within_the_quota()
    {
        await using var fabric = await InstanceFabric.Start(
            racks: [One], configure: services => services.Configure<InstancesOptions>(options => options.VcpuQuota = 4));
        var ids = await fabric.Run(fabric.Request(2));
        Assert.Null(await Stop(fabric, ids[0]));
        var other = await fabric.Run();

        Assert.Equal("QuotaExceed.ElasticQuota", await Begin(fabric, ids[0]));
        Assert.Null(await fabric.Delete(other));
        Assert.Null(await Begin(fabric, ids[0]));
        await fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task Instances_that_start_at_once_share_what_room_there_is()
    {
        await using var fabric = await InstanceFabric.Start(racks: [One]);
        var ids = await fabric.Run(fabric.Request(4));
        var stop = new StopInstancesRequest { RegionId = InstanceFabric.Region, InstanceId = ids, StoppedMode = "StopCharging" };
        Assert.Null(await fabric.Code("StopInstances", stop));
        await fabric.Run(fabric.Request(2));

        var answers = (await fabric.Ask<SeveralInstancesResponse>(
            "StartInstances", new StartInstancesRequest { RegionId = InstanceFabric.Region, InstanceId = ids })).Value().InstanceResponses.InstanceResponse;

        Assert.Equal(["200", "200", "OperationDenied.NoStock", "OperationDenied.NoStock"], answers.Select(one => one.Code).Order(StringComparer.Ordinal));
        await fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task Drain_leaves_instances_alone_that_have_no_host()
    {
        await using var drain = await DrainFabric.Start(racks: 1);
        var id = Assert.Single(await drain.Run(1));
        Assert.Null(await Stop(drain.Fabric, id));

        Assert.Null(await drain.Do("drain"));
        await drain.IsEmpty();

        Assert.Equal("OperationDenied.NoStock", await Begin(drain.Fabric, id));
        Assert.Null(await drain.Do("undrain"));
        Assert.Null(await Begin(drain.Fabric, id));
        Assert.Equal(1, await drain.Left());
        await drain.Fabric.AssertCountersAreRight();
    }

    private static Task<string?> Stop(InstanceFabric fabric, string id) =>
        fabric.Code("StopInstance", new StopInstanceRequest { InstanceId = id, StoppedMode = "StopCharging" });

    private static Task<string?> Begin(InstanceFabric fabric, string id) =>
        fabric.Code("StartInstance", new StartInstanceRequest { InstanceId = id });
}
