using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Disks;

public sealed class AttachDiskTests
{
    private const string Ephemeral = "elastic_ephemeral_disk_standard";

    private static readonly DiskCommand.Attach Attach = new("i-1") { Instance = Given.Instance() };
    private static readonly DiskState Shared = Given.Disk() with { MultiAttach = true };
    private static readonly DiskState System = Given.Disk() with { IsSystem = true, Former = new DiskAttachment("i-1", "/dev/xvda", Given.Zone, Given.Noon) };
    private static readonly DiskState Regional = Given.Disk("cloud_regional_disk_auto");

    public static TheoryData<string, DiskState, DiskCommand.Attach, string> Refusals => new()
    {
        { "no instance", Given.Disk(), new("i-1"), "InvalidInstanceId.NotFound 404" },
        { "device", Given.Disk(), Attach with { Device = "sdb" }, "InvalidDevice.Malformed 400" },
        { "device of the system disk", Given.Disk(), Attach with { Device = "/dev/xvda" }, "InvalidDevice.Malformed 400" },
        { "another zone", Given.Disk(), Attach with { Instance = Given.Instance() with { ZoneId = "cn-hangzhou-x" } }, "ResourcesNotInSameZone 403" },
        { "starting", Given.Disk(), Attach with { Instance = Given.Instance(status: "Starting") }, "IncorrectInstanceStatus 403" },
        {
            "category",
            Given.Disk(),
            Attach with { Instance = Given.Instance() with { DiskCategories = ["cloud_auto"] } },
            "InvalidInstanceType.NotSupportDiskCategory 403"
        },
        { "in use", Given.Attached(Given.Disk()), Attach with { InstanceId = "i-2" }, "IncorrectDiskStatus 403" },
        { "creating", Given.Decide(null, Given.Create("cloud_essd", 40)).State!, Attach, "IncorrectDiskStatus.Initializing 403" },
        { "shared twice", Given.Attached(Shared), Attach, "IncorrectDiskStatus 403" },
        {
            "shared without NVMe",
            Shared,
            Attach with { Instance = Given.Instance() with { SupportsNvme = false } },
            "InvalidInstanceType.NotSupportMultiAttachDisk 403"
        },
        { "shared and deleted", Shared, Attach with { DeleteWithInstance = true }, "DeleteWithInstance.Conflict 403" },
        { "ephemeral and kept", Given.Disk(Ephemeral), Attach, "InvalidParameter.DeleteWithInstance 403" },
        {
            "ephemeral elsewhere",
            Given.Disk(Ephemeral) with { Former = new DiskAttachment("i-9", "/dev/xvdb", Given.Zone, Given.Noon) },
            Attach with { DeleteWithInstance = true },
            "InvalidOperation.OtherInstanceUnsupported 403"
        },
        { "force", Given.Disk(), Attach with { Force = true }, "InvalidParameterForce.DiskCategoryNotSupported 400" },
        { "force shared", Regional with { MultiAttach = true }, Attach with { Force = true }, "InvalidParameterForce.MultiAttachDiskNotSupported 400" },
        {
            "force in the zone",
            Given.Attached(Regional, zone: "cn-hangzhou-h"),
            Attach with { InstanceId = "i-2", Force = true, Instance = Given.Instance("i-2") with { ZoneId = "cn-hangzhou-h" } },
            "InvalidInstance.ZoneConflict 403"
        },
        { "boot a data disk", Given.Disk(), Attach with { Bootable = true }, "InvalidDisk.DiskNotBootable 400" },
        { "boot another", System, Attach with { InstanceId = "i-2", Bootable = true }, "InvalidInstance.NotOriginInstance 400" },
        { "boot without credentials", System, Attach with { Bootable = true }, "InvalidParameter.AllEmpty 403" },
        { "boot while running", System, Attach with { Bootable = true, HasCredentials = true }, "IncorrectInstanceStatus 403" },
    };

    [Theory, MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void Attach_against_a_rule_is_refused_with_the_official_code(string what, DiskState disk, DiskCommand.Attach command, string code)
    {
        var fault = Given.Decide(disk, command).Fault;

        Assert.Equal((what, code), (what, $"{fault?.Code} {fault?.HttpStatus}"));
    }

    [Fact]
    public void Attach_takes_device_and_place_on_the_instance_in_the_commit()
    {
        var decision = Given.Decide(Given.Disk(), Attach);

        var disk = decision.State!;
        Assert.Equal([new DiskAttachment("i-1", "/dev/xvdb", Given.Zone, Given.Noon)], disk.Attachments);
        Assert.Equal(("Attaching", "In_use"), (disk.Track.At(Given.Noon.AddMilliseconds(999)), disk.Track.At(Given.Noon.AddSeconds(1))));
        Assert.Equal(["device/i-1//dev/xvdb"], DiskMachine.Shape(disk).Holds);
        Assert.Contains(new Usage("children/cn-hangzhou/instance/i-1", 1), DiskMachine.Shape(disk).Usage);
        Assert.Contains(new Facet("instance", "i-1"), DiskMachine.Shape(disk).Facets);
        Assert.Equal(
            [
                new Guard(Given.Instance().Key, DiskFaults.InstanceNotFound).ToString(),
                $"Guard IncorrectInstanceStatus {Given.Zone} Pending Starting Stopping",
                "Claim device/i-1//dev/xvdb InvalidDevice.InUse",
                "Ceiling children/cn-hangzhou/instance/i-1 17 InstanceDiskLimitExceeded",
            ],
            decision.Conditions.Select(Text));
    }

    [Theory]
    [InlineData(null, "/dev/xvdd")]
    [InlineData("/dev/xvdz", "/dev/xvdz")]
    [InlineData("/dev/vdf", "/dev/xvdf")]
    [InlineData("/dev/xvdaa", "/dev/xvdaa")]
    public void Attach_gives_the_device_that_was_asked_for_or_the_first_free_one(string? asked, string given) => Assert.Equal(
        given, Given.Decide(Given.Disk(), Attach with { Device = asked, TakenDevices = ["/dev/xvdb", "/dev/xvdc", "/dev/xvde"] }).State!.Attachments[0].Device);

    [Fact]
    public void Attach_after_26_devices_goes_on_with_two_letters()
    {
        var letters = Enumerable.Range('b', 25).Select(letter => $"/dev/xvd{(char)letter}");

        Assert.Equal("/dev/xvdaa", Given.Decide(Given.Disk(), Attach with { TakenDevices = [.. letters] }).State!.Attachments[0].Device);
    }

    [Fact]
    public void Attach_of_a_shared_disk_ends_at_sixteen_instances()
    {
        var disk = Shared;
        for (var i = 1; i <= 16; i++)
        {
            disk = Given.Decide(disk, Attach with { InstanceId = $"i-{i}" }, Given.Context(timing: Timing.Off)).State!;
        }

        Assert.Equal(16, DiskMachine.Shape(disk).Usage.Count(use => use.Counter.StartsWith("children/cn-hangzhou/instance/", StringComparison.Ordinal)));
        Assert.Equal("DiskAttachedNumberExceeded", Given.Decide(disk, Attach with { InstanceId = "i-17" }).Fault?.Code);
    }

    [Fact]
    public void Attach_by_force_takes_a_regional_disk_away_from_another_zone()
    {
        var disk = Given.Attached(Regional, zone: "cn-hangzhou-h");
        var there = Given.Instance("i-2") with { ZoneId = "cn-hangzhou-i" };

        Assert.Equal("IncorrectDiskStatus", Given.Decide(disk, new DiskCommand.Attach("i-2") { Instance = there }).Fault?.Code);
        Assert.Equal("i-2", Assert.Single(Given.Decide(disk, new DiskCommand.Attach("i-2") { Instance = there, Force = true }).State!.Attachments).InstanceId);
    }

    [Fact]
    public void Attach_of_the_system_disk_boots_its_own_stopped_instance() => Assert.Equal(
        "/dev/xvda",
        Given.Decide(System, Attach with { Bootable = true, HasCredentials = true, Instance = Given.Instance(status: "Stopped") }).State!.Attachments[0].Device);

    private static string Text(Condition condition) => condition switch
    {
        Guard { Zone: { } zone } guard => $"Guard {guard.Refusal.Code} {zone} {string.Join(' ', guard.Not)}",
        Claim claim => $"Claim {claim.Name} {claim.Refusal.Code}",
        Ceiling ceiling => $"Ceiling {ceiling.Counter} {ceiling.Max} {ceiling.Refusal.Code}",
        _ => condition.ToString(),
    };
}
