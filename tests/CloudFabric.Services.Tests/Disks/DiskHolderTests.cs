using CloudFabric.Model.Kernel;
using CloudFabric.Services.Disks;

namespace CloudFabric.Services.Tests.Disks;

/// <summary>Commands about a disk whose instance changes while they look at it.</summary>
public sealed class DiskHolderTests
{
    private const string First = DiskFabric.First;
    private const string Second = DiskFabric.Second;

    [Fact]
    public async Task ResizeDisk_of_a_disk_that_is_detached_meanwhile_waits_for_no_restart()
    {
        await using var fabric = await DiskFabric.Start();
        await fabric.Put(First);
        var disk = await Attached(fabric);

        fabric.BeforeNextFacts(() => Detach(fabric, disk));
        Assert.Null(await fabric.Code("ResizeDisk", new ResizeDiskRequest { DiskId = disk, NewSize = 50 }));

        Assert.Equal(("Available", 50), ((await fabric.Disk(disk)).Status, (await fabric.Disk(disk)).Size));
        Assert.Null(await fabric.Code("ModifyDiskSpec", new ModifyDiskSpecRequest { DiskId = disk, DiskCategory = "cloud_auto" }));
    }

    [Fact]
    public async Task ReInitDisk_asks_the_instance_that_has_the_disk_by_then()
    {
        await using var fabric = await DiskFabric.Start();
        await fabric.Put(First, "Stopped");
        await fabric.Put(Second);
        var disk = await Attached(fabric);

        fabric.BeforeNextFacts(async () =>
        {
            await Detach(fabric, disk);
            await Attach(fabric, disk, Second);
        });

        Assert.Equal("IncorrectInstanceStatus", await fabric.Code("ReInitDisk", new ReInitDiskRequest { DiskId = disk }));
        Assert.Equal((Second, "In_use"), ((await fabric.Disk(disk)).InstanceId, (await fabric.Disk(disk)).Status));
    }

    [Fact]
    public async Task ResizeDisk_rests_on_the_status_that_the_instance_had()
    {
        await using var fabric = await DiskFabric.Start();
        await fabric.Put(First, "Stopped");
        var disk = await Attached(fabric);

        await fabric.PutRow(DiskFabric.Key(First), "Running");

        Assert.Equal("IncorrectInstanceStatus", await fabric.Code("ResizeDisk", new ResizeDiskRequest { DiskId = disk, NewSize = 50 }));
    }

    private static async Task<string> Attached(DiskFabric fabric)
    {
        var disk = await fabric.Create();
        await Attach(fabric, disk, First);
        return disk;
    }

    private static async Task Attach(DiskFabric fabric, string disk, string instance) =>
        Assert.Null(await fabric.Code("AttachDisk", new AttachDiskRequest { InstanceId = instance, DiskId = disk }));

    private static async Task Detach(DiskFabric fabric, string disk) =>
        Assert.Null(await fabric.Code("DetachDisk", new DetachDiskRequest { InstanceId = First, DiskId = disk }));
}
