using CloudFabric.Model.Kernel;
using CloudFabric.Services.Disks;

namespace CloudFabric.Services.Tests.Disks;

public sealed class AttachDiskTests
{
    [Fact]
    public async Task AttachDisk_without_a_device_gives_each_disk_its_own()
    {
        await using var fabric = await DiskFabric.Start();
        await fabric.Put(DiskFabric.First);
        var disks = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => fabric.Create()));

        var codes = await Task.WhenAll(disks.Select(disk => Attach(fabric, disk)));

        Assert.All(codes, Assert.Null);
        var shown = await fabric.Disks(new() { InstanceId = DiskFabric.First, Status = "In_use" });
        Assert.Equal("bcdefg".Select(letter => $"/dev/xvd{letter}"), shown.Select(disk => disk.Device).Order());
        Assert.All(shown, disk => Assert.Equal((DiskFabric.First, DiskFabric.First), (disk.InstanceId, Assert.Single(disk.Attachments.Attachment).InstanceId)));
        await fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task AttachDisk_of_many_at_once_fills_the_instance_and_no_more()
    {
        await using var fabric = await DiskFabric.Start();
        await fabric.Put(DiskFabric.First, quantity: 3);
        var disks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => fabric.Create()));

        var codes = await Task.WhenAll(disks.Select((disk, i) => Attach(fabric, disk, device: $"/dev/xvd{(char)('b' + i)}")));

        Assert.Equal(3, codes.Count(code => code is null));
        Assert.Equal(5, codes.Count(code => code == "InstanceDiskLimitExceeded"));
        Assert.Equal("InvalidDevice.InUse", await TryTakenDevice());

        async Task<string?> TryTakenDevice()
        {
            await fabric.Put(DiskFabric.First);
            return await Attach(fabric, disks[Array.IndexOf(codes, "InstanceDiskLimitExceeded")], device: (await fabric.Disks(new() { InstanceId = DiskFabric.First }))[0].Device);
        }
    }

    [Fact]
    public async Task AttachDisk_to_an_instance_that_changes_meanwhile_is_refused_in_the_commit()
    {
        await using var fabric = await DiskFabric.Start();
        await fabric.Put(DiskFabric.First);
        var disk = await fabric.Create();

        await fabric.PutRow(DiskFabric.Key(DiskFabric.First), "Stopping");
        Assert.Equal("IncorrectInstanceStatus", await Attach(fabric, disk));
        await fabric.PutRow(DiskFabric.Key(DiskFabric.First), null);
        Assert.Equal("InvalidInstanceId.NotFound", await Attach(fabric, disk));
        Assert.Equal("InvalidInstanceId.NotFound", await Attach(fabric, disk, DiskFabric.Second));
        Assert.Equal("InvalidInstanceId.NotFound", await Attach(fabric, disk, "no/instance"));
        Assert.Equal("Available", (await fabric.Disk(disk)).Status);
    }

    [Fact]
    public async Task DetachDisk_shows_the_instance_until_the_disk_is_available()
    {
        await using var fabric = await DiskFabric.Start(Timing.Realistic);
        await fabric.Put(DiskFabric.First);
        var disk = await fabric.Create();
        await fabric.Cluster.Clock.Jump(TimeSpan.FromSeconds(3));

        Assert.Null(await Attach(fabric, disk));
        Assert.Equal(("Attaching", ""), await Shown());
        await fabric.Cluster.Clock.Jump(TimeSpan.FromSeconds(1));
        Assert.Equal(("In_use", "/dev/xvdb"), await Shown());
        Assert.Equal("DiskStillAttached", await fabric.Code("DeleteDisk", new DeleteDiskRequest { DiskId = disk }));
        Assert.Null(await fabric.Code("ResizeDisk", new ResizeDiskRequest { DiskId = disk, NewSize = 50, Type = "online" }));
        Assert.Null(await Detach());
        Assert.Equal(("Detaching", "/dev/xvdb"), await Shown());
        Assert.Equal("InvalidOperation.DiskDetachingFromThisEcs", await Detach());
        await fabric.Cluster.Clock.Jump(TimeSpan.FromSeconds(3));
        Assert.Equal(("Available", ""), await Shown());
        Assert.Equal("InvalidDisk.AlreadyDetached", await Detach());
        Assert.NotEmpty((await fabric.Disk(disk)).DetachedTime);
        await fabric.AssertCountersAreRight();

        Task<string?> Detach() => fabric.Code("DetachDisk", new DetachDiskRequest { InstanceId = DiskFabric.First, DiskId = disk });

        async Task<(string, string)> Shown()
        {
            var shown = await fabric.Disk(disk);
            return (shown.Status, shown.Device);
        }
    }

    [Fact]
    public async Task ReInitDisk_of_an_attached_disk_waits_for_its_instance()
    {
        await using var fabric = await DiskFabric.Start();
        await fabric.Put(DiskFabric.First);
        var disk = await fabric.Create();
        await Attach(fabric, disk);

        Assert.Equal("IncorrectInstanceStatus", await fabric.Code("ReInitDisk", new ReInitDiskRequest { DiskId = disk }));
        await fabric.Put(DiskFabric.First, "Stopped");
        Assert.Null(await fabric.Code("ReInitDisk", new ReInitDiskRequest { DiskId = disk }));
    }

    [Fact]
    public async Task ModifyDiskChargeType_says_what_is_wrong_first()
    {
        await using var fabric = await DiskFabric.Start();
        await fabric.Put(DiskFabric.First);
        var (disk, free) = (await fabric.Create(), await fabric.Create());
        await Attach(fabric, disk);

        Assert.Equal("InvalidRegionId.NotFound", await Change(new() { RegionId = "cn-nowhere" }));
        Assert.Equal("InvalidParameter.DiskChargeType", await Change(new() { DiskChargeType = "Free" }));
        Assert.Equal("InvalidParameter.DiskIds", await Change(new() { DiskIds = "d-1" }));
        Assert.Equal("InvalidParameter.DiskIds", await Change(new() { DiskIds = $"[{string.Join(',', Enumerable.Range(0, 17).Select(i => $"\"d-bp1aaaaaaaaaaaaaaa{i:00}\""))}]" }));
        Assert.Equal("InvalidInstanceId.NotFound", await Change(new() { InstanceId = DiskFabric.Second }));
        Assert.Equal("InvalidDiskId.NotFound", await Change(new() { DiskIds = $"[\"{free}\"]" }));
        Assert.Equal("ChargeTypeViolation", await Change(new()));

        Task<string?> Change(ModifyDiskChargeTypeRequest wanted) => fabric.Code("ModifyDiskChargeType", wanted with
        {
            RegionId = wanted.RegionId ?? DiskFabric.Region,
            InstanceId = wanted.InstanceId ?? DiskFabric.First,
            DiskIds = wanted.DiskIds ?? $"[\"{disk}\"]",
        });
    }

    [Fact]
    public async Task DescribeDisksFullStatus_shows_status_and_health()
    {
        await using var fabric = await DiskFabric.Start();
        await fabric.Put(DiskFabric.First);
        var (used, free) = (await fabric.Create(), await fabric.Create());
        await Attach(fabric, used);

        Assert.Equal([(free, "Available", "", "Ok"), (used, "In_use", DiskFabric.First, "Ok")], await Statuses(new()));
        Assert.Equal(used, Assert.Single(await Statuses(new() { Status = "In_use" })).Item1);
        Assert.Equal(free, Assert.Single(await Statuses(new() { DiskId = [free, "d-nobody"], HealthStatus = "Ok" })).Item1);
        Assert.Empty(await Statuses(new() { HealthStatus = "Impaired" }));
        Assert.Empty(await Statuses(new() { EventType = "Stalled" }));
        Assert.Single(await Statuses(new() { PageSize = 1, PageNumber = 2 }));
        Assert.Equal("InvalidParameter.HealthStatus", await fabric.Code("DescribeDisksFullStatus", new DescribeDisksFullStatusRequest { RegionId = DiskFabric.Region, HealthStatus = "Sick" }));

        async Task<IEnumerable<(string, string, string, string)>> Statuses(DescribeDisksFullStatusRequest request) =>
            (await fabric.Ask<DescribeDisksFullStatusResponse>("DescribeDisksFullStatus", request with { RegionId = DiskFabric.Region })).Value()
                .DiskFullStatusSet.DiskFullStatusType.Select(disk => (disk.DiskId, disk.Status.Name, disk.InstanceId, disk.HealthStatus.Name));
    }

    private static Task<string?> Attach(DiskFabric fabric, string disk, string instance = DiskFabric.First, string? device = null) =>
        fabric.Code("AttachDisk", new AttachDiskRequest { InstanceId = instance, DiskId = disk, Device = device });
}
