using CloudFabric.Model.Clock;
using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>What a drain does to what runs on a rack.</summary>
public sealed class DrainTests
{
    [Fact]
    public async Task Drain_moves_what_runs_there_and_its_owner_sees_nothing_of_it()
    {
        await using var drain = await DrainFabric.Start(racks: 2);
        var ids = await drain.Run(8);
        var stopped = ids[0];
        Assert.Null(await drain.Fabric.Code("StopInstance", new Services.Instances.StopInstanceRequest { InstanceId = stopped }));
        Assert.Equal(4, await drain.Left());
        var before = await drain.Fabric.Instances();
        Assert.Equal(HardwareFaults.PartNotEmpty, await drain.Do("retire"));

        Assert.Null(await drain.Do("drain"));
        await drain.IsEmpty();

        Assert.Equivalent(before, await drain.Fabric.Instances(), strict: true);
        Assert.All(await Task.WhenAll(ids.Select(drain.RackOf)), rack => Assert.NotEqual(DrainFabric.First, rack));
        Assert.Null(await drain.Do("retire"));
        await drain.Fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task Drain_without_room_says_so_and_ends_once_racks_are_added()
    {
        await using var drain = await DrainFabric.Start(racks: 2);
        await drain.Run(14);
        Assert.Null(await drain.Do("drain"));
        await drain.Waits();

        Assert.Equal("No host of cn-hangzhou-z has room for ecs.g7.large.", (await drain.Part()).Drain!.Hindrance);
        Assert.Equal(6, await drain.Left());
        await drain.AddRack(after: 2);
        Assert.Null(await drain.Do("drain"));

        await drain.IsEmpty();
        await drain.Fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task Drain_that_waits_finds_room_by_itself_as_time_goes_on()
    {
        await using var drain = await DrainFabric.Start(racks: 2);
        await drain.Run(14);
        Assert.Null(await drain.Do("drain"));
        await drain.Waits();
        await drain.AddRack(after: 2);

        await drain.Fabric.Cluster.Clock.Jump(TimeSpan.FromMinutes(1));

        await drain.IsEmpty();
    }

    [Fact]
    public async Task Undrain_leaves_what_is_still_there_and_takes_new_instances()
    {
        await using var drain = await DrainFabric.Start(racks: 2);
        await drain.Run(14);
        Assert.Null(await drain.Do("drain"));
        await drain.Waits();
        Assert.Equal("OperationDenied.NoStock", await drain.Fabric.Code("RunInstances", drain.Fabric.Request() with { VSwitchId = drain.VSwitchId }));

        Assert.Null(await drain.Do("undrain"));
        await drain.AddRack(after: 2);
        await drain.Fabric.Cluster.Clock.Jump(TimeSpan.FromHours(1));

        Assert.Equal(10, (await drain.Run(10)).Count);
        Assert.Equal(8, await drain.Left());
        await drain.Fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task Host_alone_moves_to_the_other_hosts_of_its_rack_too()
    {
        await using var drain = await DrainFabric.Start(racks: 1);
        var ids = await drain.Run(4);
        var host = (await drain.Instance(ids[0])).Place.HostId;

        Assert.Null(await drain.Do("drain", host));
        await drain.IsEmpty(host);

        Assert.Equal(4, await drain.Left());
        Assert.Null(await drain.Do("retire", host));
    }

    /// <summary>All looks of a drain belong to the instant at which it is due, however many it takes.</summary>
    [Fact]
    public async Task Drain_is_done_in_a_step_of_a_clock_that_stands()
    {
        await using var drain = await DrainFabric.Start(racks: 3, hosts: 4, vcpus: 64);
        await drain.Run(100);
        await drain.Run(100);
        await drain.Run(10);
        Assert.Equal(70, await drain.Left());
        await drain.Fabric.Cluster.Clock.Change(now => new SetClockMode(now, ClockMode.Stepped));
        Assert.Null(await drain.Do("drain"));
        Assert.Equal(70, await drain.Left());

        Assert.Null((await drain.Fabric.Cluster.Clock.Step(TimeSpan.FromMilliseconds(1), TestContext.Current.CancellationToken)).Fault);

        Assert.Equal(0, await drain.Left());
        Assert.Equal(DrainProgress.Empty, (await drain.Part()).Drain);
    }
}
