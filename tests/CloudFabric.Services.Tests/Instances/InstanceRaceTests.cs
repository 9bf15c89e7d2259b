using CloudFabric.Services.Disks;
using CloudFabric.Services.Instances;
using CloudFabric.Services.Networks;

namespace CloudFabric.Services.Tests.Instances;

/// <summary>What two calls at once may not do to an instance: the commit decides, and both orders happen.</summary>
public sealed class InstanceRaceTests
{
    private const int Rounds = 60;

    [Fact]
    public async Task DeleteInstance_against_AttachDisk_leaves_no_disk_of_nobody()
    {
        await using var fabric = await InstanceFabric.Start();
        var attached = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var instance = await fabric.Run();
            var disk = await fabric.MakeDisk();
            var attach = new AttachDiskRequest { InstanceId = instance, DiskId = disk };

            var codes = await Both(fabric, round, () => fabric.Code("AttachDisk", attach), () => fabric.Delete(instance));

            Assert.True(codes is (null or "InvalidInstanceId.NotFound", null), $"{codes}");
            attached += codes.First is null ? 1 : 0;
        }

        Assert.All(await fabric.Disks(), disk => Assert.Equal(("Available", ""), (disk.Status, disk.InstanceId)));
        Assert.InRange(attached, 1, Rounds - 1);
        await fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task RunInstances_against_DeleteVSwitch_leaves_no_instance_without_its_vswitch()
    {
        await using var fabric = await InstanceFabric.Start();
        var launched = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var vswitch = await fabric.MakeVSwitch($"10.{round + 1}.0.0/24");
            var run = fabric.Request() with { VSwitchId = vswitch };
            var delete = new DeleteVSwitchRequest { VSwitchId = vswitch };

            var codes = await Both(fabric, round, () => fabric.Code("RunInstances", run), () => fabric.Code("DeleteVSwitch", delete));

            Assert.True(codes is (null, "DependencyViolation") or ("InvalidVSwitchId.NotFound", null), $"{codes}");
            launched += codes.First is null ? 1 : 0;
        }

        Assert.InRange(launched, 1, Rounds - 1);
        await fabric.AssertCountersAreRight();
    }

    [Fact]
    public async Task RunInstances_against_DeleteSecurityGroup_leaves_no_instance_without_its_group()
    {
        await using var fabric = await InstanceFabric.Start();
        var launched = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var group = await fabric.MakeGroup();
            var run = fabric.Request() with { SecurityGroupId = group };
            var delete = new DeleteSecurityGroupRequest { RegionId = InstanceFabric.Region, SecurityGroupId = group };

            var codes = await Both(fabric, round, () => fabric.Code("RunInstances", run), () => fabric.Code("DeleteSecurityGroup", delete));

            Assert.True(codes is (null, "DependencyViolation") or ("InvalidSecurityGroupId.NotFound", null), $"{codes}");
            launched += codes.First is null ? 1 : 0;
        }

        Assert.InRange(launched, 1, Rounds - 1);
        await fabric.AssertCountersAreRight();
    }

    /// <summary>Both at once; the deletion a little later in every second round, behind a read of its own, so that either wins.</summary>
    private static async Task<(string? First, string? Delete)> Both(InstanceFabric fabric, int round, Func<Task<string?>> first, Func<Task<string?>> delete)
    {
        var running = Task.Run(first);
        for (var reads = 0; reads < round % 6; reads++)
        {
            await fabric.Disks("i-none");
        }

        var deleting = Task.Run(delete);
        return (await running, await deleting);
    }
}
