using CloudFabric.Model.Kernel;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Instances;
using CloudFabric.Services.Tags;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>The calls that Terraform's instance makes, in their order.</summary>
public sealed class InstancePollingTests
{
    [Fact]
    public async Task Instance_is_made_read_changed_and_deleted_and_a_second_reading_finds_no_change()
    {
        await using var fabric = await InstanceFabric.Start(Timing.Realistic);
        var request = fabric.Request() with { InstanceName = "web", UserData = "YQ==", RamRoleName = "role", Tag = [new TagParameter { Key = "team", Value = "a" }] };
        var id = (await fabric.Run(request))[0];
        await Reaches(fabric, id, "Running");

        var first = await Read(fabric, id);
        Assert.Equal(first, await Read(fabric, id));
        Assert.Equal(("web", "YQ==", "role", "team=a", "system"), (first.Name, first.UserData, first.Role, first.Tags, first.DiskType));

        Assert.Null(await fabric.Code("ModifyInstanceAttribute", new ModifyInstanceAttributeRequest { InstanceId = id, InstanceName = "www" }));
        Assert.Null(await fabric.Code("TagResources", new TagResourcesRequest
        {
            RegionId = InstanceFabric.Region, ResourceType = "instance", ResourceId = [id], Tag = [new TagParameter { Key = "env", Value = "x" }],
        }));
        Assert.Null(await fabric.Code("StopInstance", new StopInstanceRequest { InstanceId = id }));
        await Reaches(fabric, id, "Stopped");
        Assert.Null(await fabric.Code("StartInstance", new StartInstanceRequest { InstanceId = id }));
        await Reaches(fabric, id, "Running");
        Assert.Equal(first with { Name = "www", Tags = "env=x team=a" }, await Read(fabric, id));

        Assert.Equal("IncorrectInstanceStatus", await fabric.Code("DeleteInstance", new DeleteInstanceRequest { InstanceId = id }));
        Assert.Null(await fabric.Delete(id));
        Assert.Empty(await fabric.Instances(new() { InstanceIds = $"[\"{id}\"]" }));
        Assert.Empty(await fabric.Disks());
        Assert.Equal("InvalidInstanceId.NotFound", await fabric.Delete(id));
    }

    [Fact]
    public async Task Filters_find_what_they_name_and_nothing_else()
    {
        await using var fabric = await InstanceFabric.Start();
        var ids = await fabric.Run(fabric.Request(2) with { InstanceName = "web[1,1]" });
        var address = (await fabric.Instance(ids[0])).VpcAttributes.PrivateIpAddress.IpAddress[0];

        Assert.Equal(ids[0], Assert.Single(await fabric.Instances(new() { InstanceName = "web1" })).InstanceId);
        Assert.Equal(ids[0], Assert.Single(await fabric.Instances(new() { PrivateIpAddresses = $"[\"{address}\"]" })).InstanceId);
        Assert.Equal(2, (await fabric.Instances(new() { SecurityGroupId = fabric.GroupId, VpcId = fabric.VpcId, InstanceTypeFamily = "ecs.g7" })).Count);
        Assert.Empty(await fabric.Instances(new() { InstanceIds = "[]" }));
        Assert.Empty(await fabric.Instances(new() { InstanceChargeType = "PrePaid" }));
        Assert.Empty(await fabric.Instances(new() { Status = "Stopped" }));
        Assert.Equal("InvalidParameter.InstanceIds", await fabric.Code("DescribeInstances", new DescribeInstancesRequest { RegionId = InstanceFabric.Region, InstanceIds = "i-1" }));
        Assert.Equal("InvalidStatus.ValueNotSupported", await fabric.Code("DescribeInstances", new DescribeInstancesRequest { RegionId = InstanceFabric.Region, Status = "Gone" }));
    }

    private static async Task Reaches(InstanceFabric fabric, string id, string status)
    {
        Assert.NotEqual(status, (await fabric.Instance(id)).Status);
        await fabric.Cluster.Clock.Jump(TimeSpan.FromMinutes(1));
        Assert.Equal(status, (await fabric.Instance(id)).Status);
    }

    private static async Task<Reading> Read(InstanceFabric fabric, string id)
    {
        var instance = await fabric.Instance(id);
        var disk = Assert.Single(await fabric.Disks(id));
        var data = (await fabric.Ask<DescribeUserDataResponse>("DescribeUserData", new DescribeUserDataRequest { InstanceId = id })).Value();
        var role = (await fabric.Ask<DescribeInstanceRamRoleResponse>(
            "DescribeInstanceRamRole", new DescribeInstanceRamRoleRequest { RegionId = InstanceFabric.Region, InstanceIds = $"[\"{id}\"]" })).Value();
        var maintenance = (await fabric.Ask<DescribeInstanceMaintenanceAttributesResponse>(
            "DescribeInstanceMaintenanceAttributes",
            new DescribeInstanceMaintenanceAttributesRequest { RegionId = InstanceFabric.Region, InstanceId = [id] })).Value();
        var pools = (await fabric.Ask<DescribeInstanceAttachmentAttributesResponse>(
            "DescribeInstanceAttachmentAttributes",
            new DescribeInstanceAttachmentAttributesRequest { RegionId = InstanceFabric.Region, InstanceIds = $"[\"{id}\"]" })).Value();
        Assert.Equal((id, ""), (Assert.Single(pools.Instances.Instance).InstanceId, pools.Instances.Instance[0].PrivatePoolOptionsId));
        var interfaces = (await fabric.Ask<DescribeNetworkInterfacesResponse>(
            "DescribeNetworkInterfaces", new DescribeNetworkInterfacesRequest { RegionId = InstanceFabric.Region, InstanceId = id })).Value();
        var own = Assert.Single(interfaces.NetworkInterfaceSets.NetworkInterfaceSet);
        Assert.Equal(own.NetworkInterfaceId, instance.NetworkInterfaces.NetworkInterface[0].NetworkInterfaceId);
        return new Reading(
            instance.InstanceName,
            data.UserData,
            Assert.Single(role.InstanceRamRoleSets.InstanceRamRoleSet).RamRoleName,
            string.Join(' ', instance.Tags.Tag.Select(tag => $"{tag.TagKey}={tag.TagValue}")),
            disk.Type,
            own.PrivateIpAddress,
            Assert.Single(maintenance.MaintenanceAttributes.MaintenanceAttribute).ActionOnMaintenance.Value);
    }

    private sealed record Reading(string Name, string UserData, string Role, string Tags, string DiskType, string Address, string Maintenance);
}
