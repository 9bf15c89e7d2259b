using CloudFabric.Model.Networks;
using CloudFabric.Services.Instances;
using Microsoft.Extensions.DependencyInjection;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>Public addresses and bandwidth.</summary>
public sealed class PublicAddressTests
{
    [Fact]
    public async Task Launch_with_bandwidth_brings_public_addresses_and_deletion_frees_them()
    {
        await using var fabric = await InstanceFabric.Start();
        var ids = await fabric.Run(fabric.Request(3) with { InternetMaxBandwidthOut = 20, InternetChargeType = "PayByBandwidth" });

        var instances = await fabric.Instances();
        var addresses = instances.Select(Address).ToList();
        Assert.Equal(3, addresses.Distinct().Count());
        Assert.All(addresses, address => Assert.True(Ipv4.TryParse(address, out var number) && CidrBlock.Parse("47.64.0.0/10").Contains(number)));
        Assert.All(instances, one => Assert.Equal(
            (20, 20, "PayByBandwidth"), (one.InternetMaxBandwidthOut, one.InternetMaxBandwidthIn, one.InternetChargeType)));
        var found = await fabric.Instances(new() { PublicIpAddresses = $"[\"{addresses[1]}\"]" });
        Assert.Equal(instances[1].InstanceId, Assert.Single(found).InstanceId);
        Assert.Empty(await fabric.Instances(new() { PublicIpAddresses = "[\"47.0.0.1\"]" }));

        Assert.Null(await fabric.Code("DeleteInstances", new DeleteInstancesRequest { RegionId = InstanceFabric.Region, InstanceId = ids, Force = true }));
        Assert.Equal(addresses.Order(), await Again(fabric, 3, ids));
    }

    [Fact]
    public async Task CreateInstance_with_bandwidth_has_an_address_when_it_is_allocated()
    {
        await using var fabric = await InstanceFabric.Start();
        var id = (await fabric.Ask<CreateInstanceResponse>("CreateInstance", Create(fabric) with { InternetMaxBandwidthOut = 5 })).Value().InstanceId;
        Assert.Empty((await fabric.Instance(id)).PublicIpAddress.IpAddress);

        var address = await Allocate(fabric, id);

        Assert.Equal([address], (await fabric.Instance(id)).PublicIpAddress.IpAddress);
        Assert.Equal(address, await Allocate(fabric, id));
    }

    [Fact]
    public async Task Bandwidth_changes_as_Terraform_changes_it()
    {
        await using var fabric = await InstanceFabric.Start();
        var id = await fabric.Run();
        Assert.Equal("AllocateIpInvalidInstanceBandwidth", await fabric.Code("AllocatePublicIpAddress", new AllocatePublicIpAddressRequest { InstanceId = id }));

        Assert.Null(await Modify(fabric, id, maxOut: 10));
        var first = await Allocate(fabric, id);
        Assert.Null(await Modify(fabric, id, maxOut: 50, maxIn: 30));
        var open = await fabric.Instance(id);
        Assert.Equal((first, 50, 30), (Address(open), open.InternetMaxBandwidthOut, open.InternetMaxBandwidthIn));

        Assert.Null(await Modify(fabric, id, maxOut: 0));
        Assert.Empty((await fabric.Instance(id)).PublicIpAddress.IpAddress);
        Assert.Null(await fabric.Code("ModifyInstanceSpec", new ModifyInstanceSpecRequest { InstanceId = id, InternetMaxBandwidthOut = 7 }));
        Assert.Equal(7, (await fabric.Instance(id)).InternetMaxBandwidthOut);
        Assert.Equal("InvalidParameter.Mismatch", await fabric.Code(
            "ModifyInstanceSpec", new ModifyInstanceSpecRequest { InstanceId = id, InstanceType = "ecs.g7.xlarge", InternetMaxBandwidthOut = 7 }));
    }

    [Theory]
    [InlineData(101, null, null, "InvalidInternetMaxBandwidthOut.ValueNotSupported")]
    [InlineData(-1, null, null, "InvalidInternetMaxBandwidthOut.ValueNotSupported")]
    [InlineData(5, 11, null, "InvalidInternetMaxBandwidthIn.ValueNotSupported")]
    [InlineData(20, 21, null, "InvalidInternetMaxBandwidthIn.ValueNotSupported")]
    [InlineData(5, 0, null, "InvalidInternetMaxBandwidthIn.ValueNotSupported")]
    [InlineData(5, null, "Free", "InvalidInternetChargeType.ValueNotSupported")]
    public async Task Bandwidth_out_of_range_is_refused_in_launches_and_changes(int maxOut, int? maxIn, string? type, string code)
    {
        await using var fabric = await InstanceFabric.Start();
        var id = await fabric.Run();

        Assert.Equal(code, await fabric.Code("ModifyInstanceNetworkSpec", new ModifyInstanceNetworkSpecRequest
        {
            InstanceId = id, InternetMaxBandwidthOut = maxOut, InternetMaxBandwidthIn = maxIn, NetworkChargeType = type,
        }));
        Assert.Equal(code, await fabric.Code("RunInstances", fabric.Request() with
        {
            InternetMaxBandwidthOut = maxOut, InternetMaxBandwidthIn = maxIn, InternetChargeType = type,
        }));
    }

    /// <summary>Fourteen can be had. Whoever is late is told so, and nobody shares one.</summary>
    [Fact]
    public async Task Launches_at_once_share_no_public_address_and_none_is_left_over()
    {
        await using var fabric = await InstanceFabric.Start(
            configure: services => services.Configure<InstancesOptions>(options => options.PublicAddresses = "47.0.0.0/28"));
        var request = fabric.Request() with { InternetMaxBandwidthOut = 1 };

        var codes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => fabric.Code("RunInstances", request))));

        var addresses = (await fabric.Instances()).Select(Address).ToList();
        Assert.Equal((14, 14), (addresses.Count, addresses.Distinct().Count()));
        Assert.Equal(["InsufficientPublicIp", "InsufficientPublicIp"], codes.Where(code => code is not null));
        await fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task Starting_instance_keeps_its_bandwidth()
    {
        await using var fabric = await InstanceFabric.Start(CloudFabric.Model.Kernel.Timing.Realistic);
        var id = await fabric.Run();

        Assert.Equal("IncorrectInstanceStatus.Initializing", await Modify(fabric, id, maxOut: 10));
        await fabric.Cluster.Clock.Jump(TimeSpan.FromMinutes(1));
        Assert.Null(await fabric.Code("RebootInstance", new RebootInstanceRequest { InstanceId = id }));
        Assert.Equal("IncorrectInstanceStatus", await Modify(fabric, id, maxOut: 10));
    }

    /// <summary>What is free is found again: the same takers draw the same addresses.</summary>
    private static async Task<IEnumerable<string>> Again(InstanceFabric fabric, int count, IReadOnlyList<string> takers)
    {
        var proposed = await fabric.Cluster.Services.GetRequiredService<PublicAddresses>().Propose(InstanceFabric.Region, [.. takers], attempt: 1);
        var first = await fabric.Cluster.Services.GetRequiredService<PublicAddresses>().Propose(InstanceFabric.Region, [.. takers], attempt: 0);
        var held = await fabric.Cluster.Store.Reader.ReadHeldAsync([.. first.Value().Select(CloudFabric.Model.Instances.PublicAddress.Hold)]);
        Assert.Equal((count, 0), (proposed.Value().Length, held.Count));
        return first.Value().Select(Ipv4.Format).Order();
    }

    private static CreateInstanceRequest Create(InstanceFabric fabric)
    {
        var run = fabric.Request();
        return new CreateInstanceRequest
        {
            RegionId = run.RegionId, ImageId = run.ImageId, InstanceType = run.InstanceType, VSwitchId = run.VSwitchId, SecurityGroupId = run.SecurityGroupId,
        };
    }

    private static string Address(InstanceView instance) => Assert.Single(instance.PublicIpAddress.IpAddress);

    private static async Task<string> Allocate(InstanceFabric fabric, string id) => (await fabric.Ask<AllocatePublicIpAddressResponse>(
        "AllocatePublicIpAddress", new AllocatePublicIpAddressRequest { InstanceId = id })).Value().IpAddress;

    private static Task<string?> Modify(InstanceFabric fabric, string id, int maxOut, int? maxIn = null) => fabric.Code(
        "ModifyInstanceNetworkSpec",
        new ModifyInstanceNetworkSpecRequest { InstanceId = id, InternetMaxBandwidthOut = maxOut, InternetMaxBandwidthIn = maxIn });
}
