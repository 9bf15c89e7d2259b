using CloudFabric.Services.Hosting;
using CloudFabric.Services.Instances;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>Refusals of launches and lists that depend on more than the machine.</summary>
public sealed class LaunchRefusalTests
{
    [Theory]
    [InlineData("elastic_ephemeral_disk_standard")]
    [InlineData("cloud_regional_disk_auto")]
    [InlineData("cloud")]
    [InlineData("none")]
    public async Task System_disk_of_a_category_that_does_not_boot_or_is_not_sold_there_is_refused_as_such(string category)
    {
        await using var fabric = await InstanceFabric.Start();

        Assert.Equal(
            "InvalidSystemDiskCategory.ValueNotSupported",
            await fabric.Code("RunInstances", fabric.Request() with { SystemDisk = new() { Category = category, Size = 100 } }));
    }

    [Fact]
    public async Task Too_many_groups_are_refused_before_any_is_looked_for()
    {
        await using var fabric = await InstanceFabric.Start();
        var groups = Enumerable.Range(0, 6).Select(i => $"sg-bp1{i:00000000000000000}").ToList();

        Assert.Equal("InstanceSecurityGroupLimitExceeded", await fabric.Code("RunInstances", fabric.Request() with { SecurityGroupIds = groups }));
        Assert.Equal("InvalidSecurityGroupId.NotFound", await fabric.Code("RunInstances", fabric.Request() with { SecurityGroupIds = groups[..5] }));
    }

    [Fact]
    public async Task Instance_stays_in_groups_of_one_type()
    {
        await using var fabric = await InstanceFabric.Start();
        var id = await fabric.Run();
        var other = await fabric.MakeGroup("enterprise");

        Assert.Equal("InvalidOperation.MultiSecurityGroupType", await fabric.Code("JoinSecurityGroup", new JoinSecurityGroupRequest { InstanceId = id, SecurityGroupId = other }));
        Assert.Null(await fabric.Code("ModifyInstanceAttribute", new ModifyInstanceAttributeRequest { InstanceId = id, SecurityGroupIds = [other] }));
        Assert.Equal("InvalidOperation.MultiSecurityGroupType", await fabric.Code("JoinSecurityGroup", new JoinSecurityGroupRequest { InstanceId = id, SecurityGroupId = fabric.GroupId }));
    }

    [Fact]
    public async Task List_by_more_than_names_or_tags_can_be_is_refused()
    {
        await using var fabric = await InstanceFabric.Start();
        var tags = Enumerable.Range(0, 21).Select(i => new TagParameter { Key = $"k{i}" }).ToList();

        Assert.Equal("InvalidInstanceName.Malformed", await List(new() { InstanceName = new string('a', 257) }));
        Assert.Equal("InvalidTagCount", await List(new() { Tag = tags }));
        Assert.Equal("InvalidTagCount", await List(new() { Tag = [new TagParameter { Value = "v" }] }));
        Assert.Null(await List(new() { InstanceName = new string('a', 256), Tag = tags[..20] }));

        Task<string?> List(DescribeInstancesRequest request) => fabric.Code("DescribeInstances", request with { RegionId = InstanceFabric.Region });
    }
}
