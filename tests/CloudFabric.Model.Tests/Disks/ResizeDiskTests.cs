using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Disks;

public sealed class ResizeDiskTests
{
    [Theory]
    [InlineData("cloud_essd", null, 100, 99, null, "InvalidDiskSize", 403)]
    [InlineData("cloud_essd", null, 100, 100, null, "InvalidDiskSize", 403)]
    [InlineData("cloud_essd", "PL3", 2_000, 65_537, null, "InvalidDiskSize.TooLarge", 403)]
    [InlineData("cloud", null, 100, 2_001, null, "InvalidDiskSize.TooLarge", 403)]
    [InlineData("cloud_ssd", null, 100, 32_769, null, "InvalidDiskSize.TooLarge", 403)]
    [InlineData("cloud_essd", null, 100, 200, "sideways", "InvalidParam.Type", 400)]
    [InlineData("cloud_essd", null, 100, 200, "online", "InvalidInstanceStatus.NotRunning", 403)]
    [InlineData("cloud", null, 100, 200, "online", "InvalidDiskCategory.NotSupported", 403)]
    public void Resize_against_a_rule_is_refused_with_the_official_code(
        string category, string? level, int sizeGib, int newSizeGib, string? type, string code, int status)
    {
        var fault = Given.Decide(Given.Disk(category, sizeGib, level), new DiskCommand.Resize(newSizeGib, type, Given.Quotas)).Fault;

        Assert.Equal((code, status), (fault?.Code, fault?.HttpStatus));
    }

    [Theory]
    [InlineData("cloud_essd", 2_048, null)]
    [InlineData("cloud_essd", 2_049, "InvalidDiskSize.TooLarge")]
    [InlineData("cloud", 500, null)]
    [InlineData("cloud", 501, "InvalidDiskSize.TooLarge")]
    public void Resize_of_a_system_disk_ends_where_system_disks_do(string category, int newSizeGib, string? code)
    {
        var disk = Given.Attached(Given.Disk(category)) with { IsSystem = true };
        var resize = new DiskCommand.Resize(newSizeGib, null, Given.Quotas) { Instance = Given.Instance(status: "Stopped") };

        Assert.Equal(code, Given.Decide(disk, resize).Fault?.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("offline")]
    public void Resize_of_an_available_disk_grows_it_at_once(string? type)
    {
        var disk = Given.Disk(sizeGib: 100);

        var decision = Given.Decide(disk, new DiskCommand.Resize(65_536, type, Given.Quotas));

        Assert.Equal(disk with { SizeGib = 65_536 }, decision.State);
        Assert.Contains(decision.Conditions, condition => condition is Ceiling { Refusal.Code: "QuotaExceed.DiskCapacity" });
    }

    [Theory]
    [InlineData("online", "Running", null, false)]
    [InlineData("online", "Stopped", "InvalidInstanceStatus.NotRunning", false)]
    [InlineData("offline", "Running", null, true)]
    [InlineData("offline", "Stopped", null, false)]
    [InlineData(null, "Starting", "IncorrectInstanceStatus", false)]
    public void Resize_of_an_attached_disk_asks_its_instance(string? type, string status, string? code, bool isPending)
    {
        var disk = Given.Attached(Given.Disk());
        var resize = new DiskCommand.Resize(200, type, Given.Quotas) { Instance = Given.Instance(status: status) };

        var decision = Given.Decide(disk, resize);

        Assert.Equal(code, decision.Fault?.Code);
        Assert.Equal(code is null ? disk with { SizeGib = 200, ExpansionPending = isPending } : null, decision.State);
        Assert.Equal(code is null ? 2 : 0, decision.Conditions.Count(condition => condition is Guard { Row.Kind: "instance" }));
    }

    [Fact]
    public void Resize_of_a_free_disk_asks_no_instance()
    {
        var resize = new DiskCommand.Resize(200, null, Given.Quotas) { Instance = Given.Instance() };

        var decision = Given.Decide(Given.Disk(), resize);

        Assert.False(decision.State!.ExpansionPending);
        Assert.DoesNotContain(decision.Conditions, condition => condition is Guard { Row.Kind: "instance" });
    }

    [Fact]
    public void Restarted_instance_sees_the_whole_size()
    {
        var grown = Given.Attached(Given.Disk()) with { ExpansionPending = true };

        Assert.False(Given.Decide(grown, new DiskCommand.Restarted()).State!.ExpansionPending);
        Assert.False(Given.Decide(Given.Disk(), new DiskCommand.Restarted()).Changes);
    }

    [Fact]
    public void Resize_during_creation_is_refused()
    {
        var disk = Given.Decide(null, Given.Create("cloud_essd", 40)).State!;

        Assert.Equal("IncorrectDiskStatus", Given.Decide(disk, new DiskCommand.Resize(50, null, Given.Quotas)).Fault?.Code);
    }
}
