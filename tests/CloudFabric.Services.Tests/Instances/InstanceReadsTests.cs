using CloudFabric.Services.Instances;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>The older reads of single instances.</summary>
public sealed class InstanceReadsTests
{
    [Fact]
    public async Task DescribeInstanceAttribute_says_what_the_list_says()
    {
        await using var fabric = await InstanceFabric.Start();
        var id = (await fabric.Run(fabric.Request() with { InstanceName = "web", Description = "about" }))[0];
        var listed = await fabric.Instance(id);

        var one = (await fabric.Ask<DescribeInstanceAttributeResponse>(
            "DescribeInstanceAttribute", new DescribeInstanceAttributeRequest { InstanceId = id })).Value();

        Assert.Equal(
            (id, "web", "about", listed.HostName, "ecs.g7.large", 2, 8192, "Running", "optimized"),
            (one.InstanceId, one.InstanceName, one.Description, one.HostName, one.InstanceType, one.Cpu, one.Memory, one.Status, one.IoOptimized));
        Assert.Equal(listed.VpcAttributes.PrivateIpAddress.IpAddress, one.VpcAttributes.PrivateIpAddress.IpAddress);
        Assert.Equal([fabric.GroupId], one.SecurityGroupIds.SecurityGroupId);
        Assert.Equal("InvalidInstanceId.NotFound", await fabric.Code(
            "DescribeInstanceAttribute", new DescribeInstanceAttributeRequest { InstanceId = "i-bp100000000000000000" }));
    }

    [Theory]
    [InlineData("{id}", null, "ChargeTypeViolation")]
    [InlineData("i-bp100000000000000000", null, "InvalidParameter.InvalidInstanceId")]
    [InlineData("{id},i-none", null, "InvalidParameter.InvalidInstanceId")]
    [InlineData(null, "Sometimes", "InvalidParameter.RenewalStatus")]
    [InlineData(null, null, "InvalidParameter.RenewalStatusInstanceId")]
    public async Task DescribeInstanceAutoRenewAttribute_refuses_instances_that_are_paid_as_used(string? ids, string? status, string code)
    {
        await using var fabric = await InstanceFabric.Start();
        var id = await fabric.Run();

        Assert.Equal(code, await fabric.Code("DescribeInstanceAutoRenewAttribute", new DescribeInstanceAutoRenewAttributeRequest
        {
            RegionId = InstanceFabric.Region, InstanceId = ids?.Replace("{id}", id), RenewalStatus = status,
        }));
    }

    [Fact]
    public async Task DescribeInstanceAutoRenewAttribute_knows_no_instance_that_renews()
    {
        await using var fabric = await InstanceFabric.Start();
        await fabric.Run();

        var found = (await fabric.Ask<DescribeInstanceAutoRenewAttributeResponse>(
            "DescribeInstanceAutoRenewAttribute",
            new DescribeInstanceAutoRenewAttributeRequest { RegionId = InstanceFabric.Region, RenewalStatus = "Normal", PageSize = 5 })).Value();

        Assert.Equal((0, 1, 5), (found.TotalCount, found.PageNumber, found.PageSize));
        Assert.Empty(found.InstanceRenewAttributes.InstanceRenewAttribute);
        Assert.Equal("InvalidParameter.ToManyInstanceIds", await fabric.Code("DescribeInstanceAutoRenewAttribute", new DescribeInstanceAutoRenewAttributeRequest
        {
            RegionId = InstanceFabric.Region, InstanceId = string.Join(',', Enumerable.Range(0, 101)),
        }));
    }
}
