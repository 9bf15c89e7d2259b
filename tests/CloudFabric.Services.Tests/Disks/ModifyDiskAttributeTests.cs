using CloudFabric.Services.Disks;

namespace CloudFabric.Services.Tests.Disks;

public sealed class ModifyDiskAttributeTests
{
    [Fact]
    public async Task ModifyDiskAttribute_of_several_disks_changes_all_or_none()
    {
        await using var fabric = await DiskFabric.Start();
        var (essd, auto) = (await fabric.Create(), await fabric.Create("cloud_auto"));

        Assert.Null(await Modify(new() { DiskIds = [essd, auto, essd], DiskName = "both", EnableAutoSnapshot = false }));
        Assert.Equal("BurstingEnabledForDiskCategoryUnsupported", await Modify(new() { DiskIds = [auto, essd], BurstingEnabled = true, DiskName = "none" }));
        Assert.Equal("InvalidDiskId.NotFound", await Modify(new() { DiskIds = [auto, "d-bp1aaaaaaaaaaaaaaaaa"], DiskName = "none" }));

        Assert.All(await fabric.Disks(), disk => Assert.Equal(("both", false), (disk.DiskName, disk.EnableAutoSnapshot)));
        Assert.False((await fabric.Disk(auto)).BurstingEnabled);

        Task<string?> Modify(ModifyDiskAttributeRequest request) => fabric.Code("ModifyDiskAttribute", request);
    }

    [Fact]
    public async Task ModifyDiskAttribute_names_one_disk_or_several()
    {
        await using var fabric = await DiskFabric.Start();
        var disk = await fabric.Create();

        Assert.Equal("MissingParameter.DiskIdOrDiskIds", await fabric.Code("ModifyDiskAttribute", new ModifyDiskAttributeRequest { DiskName = "x1" }));
        Assert.Equal(
            "ParameterConflict.DiskIdAndDiskIds",
            await fabric.Code("ModifyDiskAttribute", new ModifyDiskAttributeRequest { DiskId = disk, DiskIds = [disk], DiskName = "x1" }));
        Assert.Equal("NoAttributeToModify", await fabric.Code("ModifyDiskAttribute", new ModifyDiskAttributeRequest { DiskId = disk }));
        Assert.Null(await fabric.Code("ModifyDiskAttribute", new ModifyDiskAttributeRequest { DiskId = disk, DeleteAutoSnapshot = true, DeleteWithInstance = true }));
        Assert.Equal(disk, Assert.Single(await fabric.Disks(new() { DeleteAutoSnapshot = true, DeleteWithInstance = true })).DiskId);
        Assert.Empty(await fabric.Disks(new() { DeleteWithInstance = false }));
    }

    [Fact]
    public async Task DescribeDisks_filters_by_creation_time()
    {
        await using var fabric = await DiskFabric.Start();
        var first = await fabric.Create();
        await fabric.Cluster.Clock.Jump(TimeSpan.FromHours(1));
        var second = await fabric.Create();
        var (at, border) = ((await fabric.Disk(first)).CreationTime, fabric.HalfAnHourAgo);

        Assert.Equal([second], await Ids(("CreationStartTime", border)));
        Assert.Equal([first], await Ids(("CreationEndTime", border)));
        Assert.Equal([first], await Ids(("CreationStartTime", at), ("CreationEndTime", at)));
        Assert.Equal("InvalidFilterValue", await fabric.Code("DescribeDisks", Request(("CreationEndTime", "yesterday"))));
        Assert.Equal("InvalidFilterKey.NotFound", await fabric.Code("DescribeDisks", Request(("Size", "40"))));

        async Task<IEnumerable<string>> Ids(params (string, string)[] filters) => (await fabric.Disks(Request(filters))).Select(disk => disk.DiskId);

        static DescribeDisksRequest Request(params (string Key, string Value)[] filters) => new()
        {
            RegionId = DiskFabric.Region,
            Filter = [.. filters.Select(filter => new FilterParameter { Key = filter.Key, Value = filter.Value })],
        };
    }
}
