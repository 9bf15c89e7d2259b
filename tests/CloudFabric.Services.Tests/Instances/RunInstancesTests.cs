using CloudFabric.Model.Kernel;
using CloudFabric.Services.Instances;
using CloudFabric.Services.Networks;

namespace CloudFabric.Services.Tests.Instances;

public sealed class RunInstancesTests
{
    [Fact]
    public async Task Data_disk_has_the_performance_that_it_was_asked_for_with()
    {
        await using var fabric = await InstanceFabric.Start();
        var ids = await fabric.Run(fabric.Request() with
        {
            DataDisk = [new() { Size = 40, Category = "cloud_auto", ProvisionedIops = 1_000, BurstingEnabled = true }],
        });

        var disk = Assert.Single(await fabric.Disks(ids[0]), disk => disk.Type == "data");
        Assert.Equal((1_000, true), (disk.ProvisionedIops, disk.BurstingEnabled));
    }

    [Fact]
    public async Task Launch_brings_instances_with_disks_and_deletion_takes_them_away()
    {
        await using var fabric = await InstanceFabric.Start();
        var ids = await fabric.Run(fabric.Request(3) with { InstanceName = "web", DataDisk = [new() { Size = 20, Category = "cloud_essd", DeleteWithInstance = false }] });

        var instances = await fabric.Instances(new() { InstanceName = "w*", Status = "Running", VSwitchId = fabric.VSwitchId });
        Assert.Equal(ids.Order(), instances.Select(instance => instance.InstanceId).Order());
        Assert.Equal(3, instances.Select(instance => instance.VpcAttributes.PrivateIpAddress.IpAddress[0]).Distinct().Count());
        Assert.Equal([("/dev/xvda", "system"), ("/dev/xvdb", "data")], (await fabric.Disks(ids[0])).Select(disk => (disk.Device, disk.Type)).Order());
        await fabric.AssertCountersAreRight();
        Assert.Equal("DependencyViolation", await fabric.Code("DeleteVSwitch", new DeleteVSwitchRequest { VSwitchId = fabric.VSwitchId }));

        Assert.Equal("IncorrectInstanceStatus", await fabric.Code("DeleteInstances", new DeleteInstancesRequest { RegionId = InstanceFabric.Region, InstanceId = ids }));
        Assert.Null(await fabric.Code("DeleteInstances", new DeleteInstancesRequest { RegionId = InstanceFabric.Region, InstanceId = ids, Force = true }));

        Assert.Empty(await fabric.Instances());
        Assert.Equal(["Available", "Available", "Available"], (await fabric.Disks()).Select(disk => disk.Status));
        await fabric.AssertCountersAreRight();
        Assert.Null(await fabric.Code("DeleteVSwitch", new DeleteVSwitchRequest { VSwitchId = fabric.VSwitchId }));
    }

    [Fact]
    public async Task System_disk_is_as_it_was_asked_for()
    {
        await using var fabric = await InstanceFabric.Start();
        var request = fabric.Request() with { SystemDisk = new() { Category = "cloud_auto", Size = 100, ProvisionedIops = 500, BurstingEnabled = true, Encrypted = true } };

        var disk = Assert.Single(await fabric.Disks((await fabric.Run(request))[0]));

        Assert.Equal(("cloud_auto", 100, 500L, true, true), (disk.Category, disk.Size, disk.ProvisionedIops, disk.BurstingEnabled, disk.Encrypted));
        Assert.Equal(
            "InvalidProvisionedIops.LimitExceed",
            await fabric.Code("RunInstances", request with { SystemDisk = request.SystemDisk with { ProvisionedIops = 60_000 } }));
    }

    [Fact]
    public async Task Launch_of_a_hundred_fits_into_the_addresses_or_leaves_nothing()
    {
        await using var fabric = await InstanceFabric.Start(cidr: "10.1.0.0/25");
        Assert.Equal(100, (await fabric.Run(fabric.Request(100))).Count);

        Assert.Equal("InvalidVSwitchId.IpNotEnough", await fabric.Code("RunInstances", fabric.Request(100)));

        Assert.Equal(100, (await fabric.Instances()).Count);
        Assert.Equal(24, (await fabric.Run(fabric.Request(24))).Count);
        Assert.Equal("InvalidVSwitchId.IpNotEnough", await fabric.Code("RunInstances", fabric.Request()));
        await fabric.AssertCountersAreRight();
    }

    [Theory]
    [InlineData(6, 10)]
    [InlineData(20, 3)]
    public async Task Launches_at_once_share_out_the_last_address_and_no_address_twice(int launches, int amount)
    {
        await using var fabric = await InstanceFabric.Start(cidr: "10.1.0.0/26");

        await Task.WhenAll(Enumerable.Range(0, launches).Select(_ => fabric.Run(fabric.Request(amount))));

        var addresses = (await fabric.Instances()).Select(instance => instance.VpcAttributes.PrivateIpAddress.IpAddress[0]).ToList();
        Assert.Equal((60, 60), (addresses.Count, addresses.Distinct().Count()));
        await fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task Repetition_with_the_token_gives_the_same_instances_also_when_no_more_would_fit()
    {
        await using var fabric = await InstanceFabric.Start(cidr: "10.1.0.0/28");
        var request = fabric.Request(12);

        var first = await fabric.Run(request, "token-1");

        Assert.Equal(first, await fabric.Run(request, "token-1"));
        Assert.Equal(12, (await fabric.Instances()).Count);
        Assert.Equal("IdempotentParameterMismatch", (await fabric.Ask<RunInstancesResponse>("RunInstances", request with { Amount = 11 }, "token-1")).Fault?.Code);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(101, null)]
    [InlineData(3, 4)]
    public async Task Amount_out_of_range_is_refused(int amount, int? min)
    {
        await using var fabric = await InstanceFabric.Start();

        Assert.Equal("InvalidParameter.Amount", await fabric.Code("RunInstances", fabric.Request(amount) with { MinAmount = min }));
    }

    [Fact]
    public async Task Address_that_was_asked_for_is_given_once()
    {
        await using var fabric = await InstanceFabric.Start();
        var request = fabric.Request() with { PrivateIpAddress = "10.0.0.9" };

        var id = (await fabric.Run(request))[0];

        Assert.Equal(["10.0.0.9"], (await fabric.Instance(id)).VpcAttributes.PrivateIpAddress.IpAddress);
        Assert.Equal("InvalidIPAddress.AlreadyUsed", await fabric.Code("RunInstances", request));
        Assert.Equal("InvalidPrivateIpAddress.Malformed", await fabric.Code("RunInstances", request with { PrivateIpAddress = "10.9.0.1" }));
    }

    [Fact]
    public async Task Instance_goes_through_its_statuses_as_the_clock_does()
    {
        await using var fabric = await InstanceFabric.Start(Timing.Realistic);
        var id = await fabric.Run();

        Assert.Equal("Pending", await Status());
        Assert.Equal("IncorrectInstanceStatus.Initializing", await fabric.Delete(id));
        await fabric.Cluster.Clock.Jump(TimeSpan.FromMinutes(1));
        Assert.Equal("Running", await Status());
        Assert.Null(await fabric.Code("StopInstance", new StopInstanceRequest { InstanceId = id }));
        Assert.Equal("Stopping", await Status());
        await fabric.Cluster.Clock.Jump(TimeSpan.FromMinutes(1));
        Assert.Equal("Stopped", await Status());
        Assert.Null(await fabric.Code("StartInstance", new StartInstanceRequest { InstanceId = id }));
        Assert.Equal("Starting", await Status());
        await fabric.Cluster.Clock.Jump(TimeSpan.FromMinutes(1));
        Assert.Equal("Running", await Status());

        async Task<string> Status() => (await fabric.Instance(id)).Status;
    }
}
