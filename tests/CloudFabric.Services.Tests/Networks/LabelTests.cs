using CloudFabric.Model.Images;
using CloudFabric.Model.Kernel;
using CloudFabric.Services.Disks;
using CloudFabric.Services.Hosting;
using CloudFabric.Services.Instances;
using CloudFabric.Services.Networks;
using CloudFabric.Services.Tags;

namespace CloudFabric.Services.Tests.Networks;

/// <summary>Tags and resource groups, the same for every kind.</summary>
public sealed class LabelTests(NetworkFabric fabric) : IClassFixture<NetworkFabric>
{
    [Theory]
    [InlineData("Vpc", "VPC")]
    [InlineData("Vpc", "vSwitch")]
    [InlineData("Ecs", "securitygroup")]
    [InlineData("Ecs", "disk")]
    [InlineData("Ecs", "instance")]
    public async Task Tags_of_every_kind_come_and_go(string product, string type)
    {
        var (one, two) = (await Make(type), await Make(type));
        var target = new TagResourcesRequest
        {
            RegionId = NetworkFabric.Region, ResourceType = type, ResourceId = [one, two], Tag = [Tag("team", "blue"), Tag("env", "")],
        };
        var less = new UntagResourcesRequest { RegionId = NetworkFabric.Region, ResourceType = type, ResourceId = [one], TagKey = ["team"] };

        Assert.Null((await Ask<Nothing>(product, target)).Fault);
        string[] all = [$"{one} env=", $"{one} team=blue", $"{two} env=", $"{two} team=blue"];
        Assert.Equal(all.Order(StringComparer.Ordinal), (await Tags(product, type, one, two)).Order(StringComparer.Ordinal));
        Assert.Null((await Ask<Nothing>(product, less, product == "Vpc" ? "UnTagResources" : null)).Fault);
        Assert.Equal([$"{one} env="], await Tags(product, type, one));
        Assert.Equal("InvalidResourceId.NotFound", (await Ask<Nothing>(product, target with { ResourceId = [one, "x-1"] })).Fault?.Code);
    }

    [Theory]
    [InlineData("Vpc", "disk", "InvalidResourceType.NotFound")]
    [InlineData("Ecs", "VPC", "InvalidResourceType.NotFound")]
    [InlineData("Vpc", "EIP", "UnsupportedOperation")]
    [InlineData("Ecs", "eni", "UnsupportedOperation")]
    public async Task Type_of_another_product_or_to_come_is_refused(string product, string type, string code) => Assert.Equal(code, (await Ask<Nothing>(
        product, new TagResourcesRequest { RegionId = NetworkFabric.Region, ResourceType = type, ResourceId = ["x-1"], Tag = [Tag("a", "")] })).Fault?.Code);

    [Fact]
    public async Task Resource_of_another_account_cannot_be_tagged()
    {
        var vpc = await fabric.MakeVpc();
        var request = new TagResourcesRequest { RegionId = NetworkFabric.Region, ResourceType = "VPC", ResourceId = [vpc], Tag = [Tag("a", "")] };

        Assert.Equal("InvalidResourceId.NotFound", (await fabric.OfVpc<Nothing>(request, "2000000000000002")).Fault?.Code);
        Assert.Equal("InvalidResourceId.NotFound", (await fabric.OfVpc<Nothing>(request with { ResourceId = [vpc, await fabric.MakeVpc()] }, "2000000000000002")).Fault?.Code);
    }

    [Fact]
    public async Task List_finds_what_carries_the_tags()
    {
        var vpc = await fabric.MakeVpc();
        await fabric.OfVpc<Nothing>(new TagResourcesRequest { RegionId = NetworkFabric.Region, ResourceType = "VPC", ResourceId = [vpc], Tag = [Tag("find", "me")] });

        var found = (await fabric.OfVpc<DescribeVpcsResponse>(new DescribeVpcsRequest { RegionId = NetworkFabric.Region, Tag = [Tag("find", "me")] })).Value();

        Assert.Equal([vpc], found.Vpcs.Vpc.Select(view => view.VpcId));
    }

    [Fact]
    public async Task Resource_moves_between_groups()
    {
        var vpc = await fabric.MakeVpc();
        var group = await fabric.MakeGroup(vpc);
        var byDefault = (await Group(group)).ResourceGroupId;

        Assert.Null((await fabric.OfVpc<Nothing>(new MoveResourceGroupRequest { ResourceType = "vpc", ResourceId = vpc, NewResourceGroupId = "rg-moved" })).Fault);
        Assert.Null((await fabric.OfEcs<Nothing>(new JoinResourceGroupRequest { ResourceType = "securitygroup", ResourceId = group, ResourceGroupId = "rg-joined" })).Fault);

        Assert.Equal([vpc], (await fabric.OfVpc<DescribeVpcsResponse>(
            new DescribeVpcsRequest { RegionId = NetworkFabric.Region, ResourceGroupId = "rg-moved" })).Value().Vpcs.Vpc.Select(view => view.VpcId));
        Assert.Equal("rg-joined", (await Group(group)).ResourceGroupId);
        Assert.Empty(await Groups(group, byDefault));
        Assert.Null((await fabric.OfEcs<Nothing>(new JoinResourceGroupRequest { ResourceType = "securitygroup", ResourceId = group, ResourceGroupId = byDefault })).Fault);
        Assert.Equal([group], (await Groups(group, byDefault)).Select(view => view.SecurityGroupId));
        var instance = await Make("instance");
        Assert.Null((await fabric.OfEcs<Nothing>(new JoinResourceGroupRequest { ResourceType = "instance", ResourceId = instance, ResourceGroupId = "rg-joined" })).Fault);
        Assert.Equal([instance], (await fabric.OfEcs<DescribeInstancesResponse>(
            new DescribeInstancesRequest { RegionId = NetworkFabric.Region, ResourceGroupId = "rg-joined" })).Value().Instances.Instance.Select(view => view.InstanceId));
        Assert.Equal("InvalidResourceGroup.NotFound", (await fabric.OfEcs<Nothing>(
            new JoinResourceGroupRequest { ResourceType = "securitygroup", ResourceId = group, ResourceGroupId = "group" })).Fault?.Code);
    }

    [Fact]
    public async Task Disk_is_made_in_a_group_and_moves()
    {
        var made = (await fabric.OfEcs<CreateDiskResponse>(new CreateDiskRequest
        {
            RegionId = NetworkFabric.Region, ZoneId = NetworkFabric.Zone, DiskCategory = "cloud_essd", Size = 20, ResourceGroupId = "rg-disks",
        })).Value().DiskId;

        Assert.Equal([made], (await Disks("rg-disks")).Select(disk => disk.DiskId));
        Assert.Null((await fabric.OfEcs<Nothing>(new JoinResourceGroupRequest { ResourceType = "disk", ResourceId = made, ResourceGroupId = "rg-diskmoved" })).Fault);
        Assert.Empty(await Disks("rg-disks"));
        Assert.Equal([("rg-diskmoved", made)], (await Disks("rg-diskmoved")).Select(disk => (disk.ResourceGroupId, disk.DiskId)));
    }

    [Fact]
    public async Task Disks_of_a_launch_are_in_the_group_of_the_instance()
    {
        var instance = await MakeInstance("rg-launch");

        Assert.Equal([instance], (await Disks("rg-launch")).Select(disk => disk.InstanceId));
    }

    private static TagParameter Tag(string key, string value) => new() { Key = key, Value = value };

    private Task<Outcome<T>> Ask<T>(string product, object request, string? action = null) =>
        product == "Vpc" ? fabric.OfVpc<T>(request, action: action) : fabric.OfEcs<T>(request, action: action);

    private async Task<string> Make(string type)
    {
        switch (type)
        {
            case "VPC":
                return await fabric.MakeVpc();
            case "vSwitch":
                return await fabric.MakeVSwitch(await fabric.MakeVpc(), "10.0.0.0/24");
            case "securitygroup":
                return await fabric.MakeGroup(await fabric.MakeVpc());
            case "instance":
                return await MakeInstance(null);
            default:
                return (await fabric.OfEcs<CreateDiskResponse>(new CreateDiskRequest
                {
                    RegionId = NetworkFabric.Region, ZoneId = NetworkFabric.Zone, DiskCategory = "cloud_essd", Size = 20,
                })).Value().DiskId;
        }
    }

    private async Task<string> MakeInstance(string? resourceGroup)
    {
        var vpc = await fabric.MakeVpc();
        return (await fabric.OfEcs<RunInstancesResponse>(new RunInstancesRequest
        {
            RegionId = NetworkFabric.Region,
            ImageId = PublicImages.All[0].ImageId,
            InstanceType = "ecs.g7.large",
            VSwitchId = await fabric.MakeVSwitch(vpc, "10.0.0.0/24"),
            SecurityGroupId = await fabric.MakeGroup(vpc),
            SystemDisk = new RunSystemDiskParameter { Category = "cloud_essd", Size = 40 },
            ResourceGroupId = resourceGroup,
        })).Value().InstanceIdSets.InstanceIdSet[0];
    }

    private async Task<IReadOnlyList<DiskView>> Disks(string resourceGroup) => (await fabric.OfEcs<DescribeDisksResponse>(
        new DescribeDisksRequest { RegionId = NetworkFabric.Region, ResourceGroupId = resourceGroup })).Value().Disks.Disk;

    private async Task<IEnumerable<string>> Tags(string product, string type, params string[] ids) => (await Ask<ListTagResourcesResponse>(
        product, new ListTagResourcesRequest { RegionId = NetworkFabric.Region, ResourceType = type, ResourceId = ids })).Value()
        .TagResources.TagResource.Select(tag => $"{tag.ResourceId} {tag.TagKey}={tag.TagValue}");

    private async Task<SecurityGroupView> Group(string id) => Assert.Single(await Groups(id, null));

    private async Task<IReadOnlyList<SecurityGroupView>> Groups(string id, string? resourceGroup) => (await fabric.OfEcs<DescribeSecurityGroupsResponse>(
        new DescribeSecurityGroupsRequest { RegionId = NetworkFabric.Region, SecurityGroupId = id, ResourceGroupId = resourceGroup })).Value().SecurityGroups.SecurityGroup;
}
