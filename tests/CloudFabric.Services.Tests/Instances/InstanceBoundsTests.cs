using CloudFabric.Services.Instances;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>The small lists of instances take a hundred ids each, and not one more.</summary>
public sealed class InstanceBoundsTests
{
    private static readonly string[] Many = [.. Enumerable.Range(0, 101).Select(i => $"x-{i}")];

    [Fact]
    public async Task Lists_of_ids_have_a_bound()
    {
        await using var fabric = await InstanceFabric.Start();

        Assert.Equal([null, "InvalidParameter.InstanceId"], await Codes("DescribeInstanceStatus", ids => new DescribeInstanceStatusRequest
        {
            RegionId = InstanceFabric.Region, InstanceId = ids,
        }));
        Assert.Equal([null, "InvalidParameter.InstanceId"], await Codes("DescribeInstanceMaintenanceAttributes", ids => new DescribeInstanceMaintenanceAttributesRequest
        {
            RegionId = InstanceFabric.Region, InstanceId = ids,
        }));
        Assert.Equal([null, "InvalidParameter.NetworkInterfaceId"], await Codes("DescribeNetworkInterfaces", ids => new DescribeNetworkInterfacesRequest
        {
            RegionId = InstanceFabric.Region, NetworkInterfaceId = ids,
        }));
        Assert.Equal([null, "InvalidParameter.IpAddresses"], await Codes("DescribeNetworkInterfaces", ids => new DescribeNetworkInterfacesRequest
        {
            RegionId = InstanceFabric.Region, PrivateIpAddress = ids,
        }));

        async Task<string?[]> Codes(string action, Func<string[], object> request) =>
            [await fabric.Code(action, request(Many[..100])), await fabric.Code(action, request(Many))];
    }
}
