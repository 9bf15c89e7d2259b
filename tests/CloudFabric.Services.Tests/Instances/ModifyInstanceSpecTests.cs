using CloudFabric.Model.Hardware;
using CloudFabric.Model.Instances;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Instances;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Instances;

public sealed class ModifyInstanceSpecTests
{
    /// <summary>Two hosts that carry four of the smallest instances each, and one of another chip.</summary>
    private static readonly RackGroup Small = new("intel-ice-lake", 1, 2, 8, 64, 0, "os");
    private static readonly RackGroup Other = new("intel-sapphire-rapids", 1, 1, 8, 64, 0, "os");

    [Fact]
    public async Task Type_that_fits_on_the_host_stays_there_and_is_shown_everywhere()
    {
        await using var fabric = await InstanceFabric.Start(racks: [Small]);
        var id = await Stopped(fabric);
        var before = await Place(fabric, id);

        Assert.Null(await Modify(fabric, id, "ecs.g7.xlarge"));

        Assert.Equal(before with { Vcpus = 4, MemoryMib = 16_384 }, await Place(fabric, id));
        var view = Assert.Single(await fabric.Instances(new() { InstanceType = "ecs.g7.xlarge", InstanceTypeFamily = "ecs.g7", Status = "Stopped" }));
        Assert.Equal((id, 4, 16_384), (view.InstanceId, view.Cpu, view.Memory));
        await fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task Type_that_fits_no_more_on_the_host_moves_to_another()
    {
        await using var fabric = await InstanceFabric.Start(racks: [Small]);
        var id = await Stopped(fabric);
        var before = await Place(fabric, id);
        foreach (var other in await fabric.Run(fabric.Request(7)))
        {
            // The host of the instance is full now, and the other one empty.
            Assert.Null((await Place(fabric, other)).HostId == before.HostId ? null : await fabric.Delete(other));
        }

        Assert.Null(await Modify(fabric, id, "ecs.g7.xlarge"));

        var moved = await Place(fabric, id);
        Assert.NotEqual(before.HostId, moved.HostId);
        Assert.Null(await Modify(fabric, id, "ecs.g7.2xlarge"));
        Assert.Equal(moved.HostId, (await Place(fabric, id)).HostId);
        await fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task Type_of_another_chip_moves_to_its_hosts()
    {
        await using var fabric = await InstanceFabric.Start(racks: [Small, Other]);
        var id = await Stopped(fabric);

        Assert.Null(await Modify(fabric, id, "ecs.g8i.large"));

        Assert.Equal("cn-hangzhou-h-r0002-h01", (await Place(fabric, id)).HostId);
        Assert.Equal("ecs.g8i", (await fabric.Instance(id)).InstanceTypeFamily);
        await fabric.AssertCountersAreRight();
    }

    [Theory]
    [InlineData("ecs.none.large", "InvalidInstanceType.ValueNotSupported")]
    [InlineData("ecs.g7.large", "DependencyViolation.InstanceType")]
    [InlineData("ecs.g8y.large", "ImageNotSupportInstanceType")]
    [InlineData("ecs.g7.16xlarge", "InvalidInstanceType.ValueNotSupported")]
    [InlineData("", "MissingParameter.InstanceType")]
    public async Task Type_that_cannot_be_is_refused(string type, string code)
    {
        await using var fabric = await InstanceFabric.Start(racks: [Small]);

        Assert.Equal(code, await Modify(fabric, await Stopped(fabric), type));
    }

    [Fact]
    public async Task Running_instance_keeps_its_type()
    {
        await using var fabric = await InstanceFabric.Start(racks: [Small]);

        Assert.Equal("InvalidInstanceStatus.NotStopped", await Modify(fabric, await fabric.Run(), "ecs.g7.xlarge"));
        Assert.Equal("InvalidInstanceId.NotFound", await Modify(fabric, "i-bp100000000000000000", "ecs.g7.xlarge"));
    }

    [Fact]
    public async Task Type_with_more_processors_needs_the_quota_of_them()
    {
        await using var fabric = await InstanceFabric.Start(
            racks: [Small], configure: services => services.Configure<InstancesOptions>(options => options.VcpuQuota = 5));
        var id = await Stopped(fabric);

        Assert.Null(await Modify(fabric, id, "ecs.g7.xlarge"));
        Assert.Equal("QuotaExceed.ElasticQuota", await Modify(fabric, id, "ecs.g7.2xlarge"));
    }

    [Fact]
    public async Task Types_at_once_that_fit_only_alone_share_no_host()
    {
        await using var fabric = await InstanceFabric.Start(racks: [Small]);
        var ids = await fabric.Run(fabric.Request(3));
        await fabric.Code("StopInstances", new StopInstancesRequest { RegionId = InstanceFabric.Region, InstanceId = ids });

        var codes = await Task.WhenAll(ids.Select(id => Task.Run(() => Modify(fabric, id, "ecs.g7.2xlarge"))));

        Assert.True(codes.Count(code => code is null) is 1, string.Join(", ", codes));
        Assert.All(codes, code => Assert.True(code is null or "OperationDenied.NoStock", code));
        await fabric.AssertCountersAreRight();
    }

    private static async Task<string> Stopped(InstanceFabric fabric)
    {
        var id = await fabric.Run();
        Assert.Null(await fabric.Code("StopInstance", new StopInstanceRequest { InstanceId = id }));
        return id;
    }

    private static Task<string?> Modify(InstanceFabric fabric, string id, string type) =>
        fabric.Code("ModifyInstanceSpec", new ModifyInstanceSpecRequest { InstanceId = id, InstanceType = type });

    private static async Task<HostPlace> Place(InstanceFabric fabric, string id) =>
        (await fabric.Cluster.Services.GetRequiredService<ResourceReader>()
            .Find<InstanceState>(InstanceIds.Instance.Key(InstanceFabric.Region, id), DateTimeOffset.MaxValue))!.State.Place;
}
