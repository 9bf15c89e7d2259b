using CloudFabric.Model.Disks;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Tests.Disks;

public sealed class DetachDiskTests
{
    private static readonly DiskCommand.Detach Detach = new("i-1") { Instance = Given.Instance() };
    private static readonly DiskState InUse = Given.Attached(Given.Disk());

    public static TheoryData<string, DiskState, DiskCommand.Detach, string> Refusals => new()
    {
        { "no instance", InUse, new("i-1"), "InvalidInstanceId.NotFound 404" },
        { "not attached", Given.Disk(), Detach, "InvalidDisk.AlreadyDetached 404" },
        { "attached elsewhere", InUse, Detach with { InstanceId = "i-2" }, "DependencyViolation 403" },
        { "attaching", Given.Decide(Given.Disk(), new DiskCommand.Attach("i-1") { Instance = Given.Instance() }).State!, Detach, "IncorrectDiskStatus 403" },
        { "detaching", Given.Decide(InUse, Detach).State!, Detach, "InvalidOperation.DiskDetachingFromThisEcs 403" },
        { "starting", InUse, Detach with { Instance = Given.Instance(status: "Starting") }, "IncorrectInstanceStatus 403" },
        { "system disk of a running one", InUse with { IsSystem = true }, Detach, "IncorrectInstanceStatus 403" },
        { "ephemeral", Given.Attached(Given.Disk("elastic_ephemeral_disk_premium")), Detach, "InvalidOperation.DiskCategoryUnsupported 403" },
        { "shared and deleted", InUse with { MultiAttach = true }, Detach with { DeleteWithInstance = true }, "DeleteWithInstance.Conflict 403" },
    };

    [Theory, MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void Detach_against_a_rule_is_refused_with_the_official_code(string what, DiskState disk, DiskCommand.Detach command, string code)
    {
        var fault = Given.Decide(disk, command).Fault;

        Assert.Equal((what, code), (what, $"{fault?.Code} {fault?.HttpStatus}"));
    }

    [Fact]
    public void Detach_frees_device_and_place_and_is_available_after_a_while()
    {
        var disk = Given.Decide(InUse with { ExpansionPending = true }, Detach).State!;

        var gone = Given.Noon.AddSeconds(3);
        Assert.Equal(("Detaching", "Available"), (disk.Track.At(gone.AddTicks(-1)), disk.Track.At(gone)));
        Assert.Equal(("i-1", gone, false), (disk.Former?.InstanceId, disk.DetachedAt, disk.ExpansionPending));
        Assert.Empty(DiskMachine.Shape(disk).Holds);
        Assert.DoesNotContain(DiskMachine.Shape(disk).Usage, use => use.Counter == "children/cn-hangzhou/instance/i-1");
    }

    [Fact]
    public void Detach_of_one_of_several_instances_stays_in_use_by_the_others()
    {
        var shared = Given.Attached(Given.Attached(Given.Disk() with { MultiAttach = true }), "i-2");

        var disk = Given.Decide(shared, Detach).State!;

        Assert.Equal("In_use", disk.Track.At(Given.Noon.AddSeconds(3)));
        Assert.Equal("i-2", Assert.Single(disk.Attachments).InstanceId);
    }

    [Fact]
    public void Delete_of_an_attached_disk_is_refused_until_it_is_detached()
    {
        var detaching = Given.Decide(InUse, Detach).State!;

        Assert.Equal("DiskStillAttached", Given.Decide(InUse, new DiskCommand.Delete()).Fault?.Code);
        Assert.Equal("IncorrectDiskStatus", Given.Decide(detaching, new DiskCommand.Delete()).Fault?.Code);
        Assert.Null(Given.Decide(detaching, new DiskCommand.Delete(), Given.Context(detaching.Track.Until)).Fault);
    }

    [Fact]
    public void ReInit_needs_the_instance_stopped_and_comes_back_to_where_it_was()
    {
        Assert.Equal(DiskFaults.InstanceNotFound, Given.Decide(InUse, new DiskCommand.ReInit()).Fault);
        Assert.Equal("IncorrectInstanceStatus", Given.Decide(InUse, new DiskCommand.ReInit { Instance = Given.Instance() }).Fault?.Code);
        Assert.Equal("InvalidOperation.MultiAttachDisk", Given.Decide(InUse with { MultiAttach = true }, new DiskCommand.ReInit()).Fault?.Code);

        var used = Given.Decide(InUse, new DiskCommand.ReInit { Instance = Given.Instance(status: "Stopped") });
        var free = Given.Decide(Given.Disk(), new DiskCommand.ReInit());

        Assert.Equal(("ReIniting", "In_use"), (used.State!.Track.From, used.State.Track.To));
        Assert.Equal(["Pending", "Starting", "Running", "Stopping"], used.Conditions.OfType<Guard>().Last().Not);
        Assert.Equal(("ReIniting", "Available"), (free.State!.Track.From, free.State.Track.To));
        Assert.Equal("IncorrectDiskStatus", Given.Decide(free.State, new DiskCommand.ReInit()).Fault?.Code);
    }
}
